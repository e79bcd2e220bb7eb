import type { NameFamily } from './structures/seed';

interface Names {
	f: readonly string[];
	m: readonly string[];
	surnames: readonly string[];
}

const list = (words: string) => words.split(' ');

/** First names and surnames by family. Frequent ones: none points to anybody. */
export const NAMES: Record<NameFamily, Names> = {
	french: {
		f: list(
			'Aline Amélie Anaïs Annick Aurélie Carole Céline Chloé Christine Clara Claire Corinne Delphine Élodie Emma Estelle Fabienne Florence Gaëlle Isabelle Jeanne Julie Justine Laetitia Laurence Léa Louise Lucie Manon Margaux Marianne Marie Mathilde Mélanie Morgane Muriel Nathalie Océane Pauline Sandrine Sarah Solène Stéphanie Sylvie Valérie Véronique Virginie Zoé'
		),
		m: list(
			'Adrien Alain Alexandre Antoine Arnaud Baptiste Bastien Benoît Christophe Clément Cyril Damien David Didier Emmanuel Éric Fabrice Florian François Frédéric Gilles Guillaume Hugo Jérôme Jonathan Julien Kevin Laurent Loïc Lucas Mathieu Maxime Michel Nathan Nicolas Olivier Pascal Patrick Philippe Pierre Quentin Romain Sébastien Simon Stéphane Sylvain Théo Thomas Vincent Xavier Yann'
		),
		surnames: list(
			'Aubert Bachmann Berger Berthet Blanc Bonnet Borel Bouchet Bovet Brunet Burnier Chappuis Chevallier Clerc Collet Cottet Dubois Ducret Dufour Dumont Dupont Dutoit Fontaine Fournier Gaillard Garnier Gay Girard Girod Grand Gros Guex Jacquet Jaquier Lacroix Lambert Laurent Lefort Mermoud Meunier Michaud Monnet Morand Morel Mugnier Pache Pasquier Perrin Perret Petit Pittet Renaud Richard Rochat Roux Savoy Simond Tissot Vallet Vuillermoz'
		)
	},
	iberian: {
		f: list(
			'Ana Beatriz Carla Carmen Catarina Daniela Elena Fernanda Inês Joana Lucía Mariana Marta Patrícia Paula Rosa Sofia Susana Teresa Vanessa'
		),
		m: list(
			'André António Bruno Carlos Daniel Diego Fernando Hugo João Jorge José Luís Manuel Miguel Nuno Paulo Pedro Ricardo Rui Tiago'
		),
		surnames: list(
			'Almeida Alves Cardoso Costa Cruz Dias Fernandes Ferreira García Gomes Gonçalves Lopes Marques Martins Mendes Moreira Navarro Nunes Oliveira Pereira Pinto Ramos Ribeiro Rodrigues Ruiz Santos Silva Soares Sousa Teixeira'
		)
	},
	italian: {
		f: list(
			'Alessia Anna Bianca Chiara Cristina Elisa Federica Francesca Giulia Ilaria Laura Martina Paola Serena Silvia Valentina'
		),
		m: list(
			'Alessandro Andrea Antonio Dario Davide Enzo Fabio Francesco Gianni Giuseppe Luca Marco Matteo Mauro Paolo Roberto Stefano'
		),
		surnames: list(
			'Bernasconi Bianchi Bruno Caruso Conti Costantini Esposito Ferrari Ferraris Fontana Galli Giordano Greco Lombardi Mancini Marino Moretti Ricci Rinaldi Romano Sartori Vitali'
		)
	},
	maghreb: {
		f: list(
			'Aïcha Amel Asma Fatima Hafida Hanane Ikram Imane Karima Khadija Leïla Lina Malika Meriem Nadia Naïma Nora Rachida Salima Samira Sonia Yasmina Zineb'
		),
		m: list(
			'Abdel Adel Ahmed Amine Bilal Farid Hakim Hamza Hassan Idir Karim Khaled Mehdi Mounir Nabil Nordine Omar Rachid Saïd Samir Sofiane Walid Younes'
		),
		surnames: list(
			'Amrani Bakkali Belkacem Benaïssa Benali Bensalem Boudiaf Bouzid Chaoui Cherif Djebbar Ferhat Haddad Hamidi Idrissi Kaci Khelifi Lahlou Mansouri Mebarki Meziane Ouali Rahmani Saadi Slimani Tahiri Toumi Zerrouki'
		)
	},
	balkan: {
		f: list(
			'Albana Ardita Arta Besa Blerta Dafina Drita Elira Fatime Lirije Merita Mimoza Shpresa Teuta Valbona Vesa'
		),
		m: list(
			'Agim Alban Ardian Arben Besnik Blerim Driton Enis Faton Florim Ilir Liridon Naim Shkumbin Valon Visar'
		),
		surnames: list(
			'Avdiu Berisha Bytyqi Gashi Hoti Hoxha Jashari Krasniqi Kryeziu Limani Morina Mustafa Osmani Ramadani Rexhepi Salihu Selimi Shala Thaçi Zeqiri'
		)
	},
	african: {
		f: list(
			'Abeba Adama Aminata Astou Awa Bintou Eden Fanta Feven Grâce Helen Mariam Merveille Nadège Rahel Rosine Selam Tsion'
		),
		m: list(
			'Abel Abraham Aman Bakary Daouda Dawit Emmanuel Filmon Hermann Ibrahim Issa Jean-Paul Mamadou Moussa Patrice Samuel Seydou Yonas'
		),
		surnames: list(
			'Abraha Bamba Camara Coulibaly Diallo Diarra Diop Ghebre Habte Ilunga Kabongo Kalala Keïta Koné Kouamé Mbuyi Ndiaye Ouattara Sissoko Tesfay Touré Traoré Tshibangu Woldu'
		)
	},
	eastern: {
		f: list(
			'Alina Andreea Daria Elena Gabriela Ioana Iryna Kateryna Ludmila Mihaela Natalia Oksana Olena Simona Svitlana Yulia'
		),
		m: list(
			'Adrian Andrii Bogdan Cristian Dmytro Florin Ihor Ionut Maksym Mihai Oleh Pavlo Radu Serhii Viktor Yuri'
		),
		surnames: list(
			'Bondarenko Ciobanu Dumitru Ionescu Kovalenko Kravchenko Lupu Marin Melnyk Moldovan Munteanu Petrenko Popa Popescu Rusu Savchenko Shevchuk Stan Tkachenko Ungureanu'
		)
	},
	asian: {
		f: list('Bopha Hoa Kim Lan Linh Mai My Sokha Sophea Thi-Lan Thuy Vanna'),
		m: list('Bao Dara Duc Hieu Huy Khanh Minh Rithy Sovann Tuan Vuthy'),
		surnames: list(
			'Bui Chan Dang Dinh Heng Huynh Keo Lam Ly Ngo Nguyen Ouk Pham Phan Sok Tran Truong Vo'
		)
	}
};
