#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes labelled sentences from templates and lists of the project's own.   sentences.py > OUT/made.jsonl

The licensed corpora are small, old and mostly of North America: these give names of all parts of the world, bodies of
every kind, and capitalised runs that are neither. Same form as convert.py's output; always the same sentences.
"""
import json
import random

TEXTS = 1100
SENTENCES_A_TEXT = 4

# Given names and surnames; "last" where the surname follows, "first" where it leads.
PEOPLES = [
    ("last", "James Sarah Oliver Emily Thomas Rachel Duncan Fiona Patrick Megan Stuart Hazel Craig Joanna",
     "Whitfield Barlow Hargreaves Pemberton McAllister Donnelly Fairweather Cartwright Sinclair Langley Osborne"),
    ("last", "Carlos María Alejandro Lucía Javier Beatriz Rodrigo Ximena Ernesto Paloma Joaquín Renata",
     "Quiroga Villalobos Mendieta Saavedra Ibáñez Zubizarreta Escobedo Montoya Arriaga Cifuentes Palacios"),
    ("last", "João Fernanda Thiago Luiza Márcio Isabel Nuno Vitória", "Albuquerque Nogueira Figueiredo Teixeira Barbosa"),
    ("last", "Dmitri Oksana Sergei Natalia Bohdan Iryna Mikhail Svetlana Zoran Milica Petar Ivana Tomasz Agnieszka",
     "Voronov Kravchenko Lysenko Melnyk Petrenko Jovanović Marković Kowalczyk Zieliński Novotný Dvořák Horváth"),
    ("last", "Ahmed Fatima Khalid Noura Youssef Layla Tariq Amal Hassan Salma Omar Rania Bilal Hanan",
     "al-Mansouri al-Harbi El-Sayed Haddad Khoury Benali Al-Otaibi Bouazizi Nasser al-Dulaimi Zidan Belkacem"),
    ("last", "Chinedu Ngozi Kwame Abena Thabo Nomvula Wanjiru Otieno Tendai Rutendo Mamadou Aïssatou Emeka Folake",
     "Okafor Adeyemi Mensah Boateng Dlamini Mokoena Kamau Odhiambo Moyo Chikwanda Diallo Traoré Sithole Wekesa"),
    ("last", "Rajesh Priya Arvind Sunita Vikram Kavita Imran Ayesha Tanvir Nusrat Dilini Ruwan Suresh Meenakshi",
     "Sharma Iyer Reddy Chatterjee Patil Qureshi Chaudhry Rahman Begum Wickramasinghe Jayasuriya Subramanian"),
    ("last", "Somchai Siriporn Prayoon Kanya Anutin Nattaporn Agus Dewi Budi Siti Nguyen Putri Arturo Corazon",
     "Srisawat Wongsawan Charoenphol Rattanakul Thongchai Hidayat Santoso Wibowo Magsaysay Bautista Dimaculangan"),
    ("last", "Hiroshi Yuki Takeshi Naoko Kenji Haruka", "Matsumoto Fujiwara Kobayashi Nakagawa Ishikawa Shimizu"),
    ("last", "Lars Ingrid Mikael Astrid Pieter Annelies Klaus Heike Giorgio Chiara Jean-Luc Amélie Yannis Eleni",
     "Lindqvist Halvorsen de Vries van den Berg Vogelsang Brinkmann Ferrante Castellani Lefebvre Papadakis"),
    ("first", "Wang Li Zhang Liu Chen Huang Zhao Zhou Xu Sun Lam Cheung Tsai Hsu Lai",
     "Weiming Xiaohong Jianguo Meiling Zhiqiang Lihua Chun-wai Ka-yan Ming-hsien Shu-fen Wen-chieh Guangyu"),
    ("first", "Kim Park Lee Choi Jung Kang Yoon Han Shin Bae",
     "Ji-hoon Soo-yeon Min-jae Hye-jin Dong-hyun Eun-kyung Tae-sik Mi-ran Seong-ho Kyung-soo"),
    ("first", "Nguyen Tran Pham Hoang", "Van Thanh Thi Mai Duc Minh Quoc Bao Thu Huong"),
]
PLACES = ("Kisumu Arequipa Zhytomyr Chiang Rai Manado Tamale Split Gaborone Rosario Hualien Kandahar Mosul Lviv Jaffna Nampula "
          "Córdoba Antalya Chittagong Varanasi Sapporo Incheon Basra Tunis Oran Kaduna Mbeya Mendoza Puebla Tasmania Alberta "
          "Yorkshire Bavaria Gansu Sichuan Kerala Punjab Sindh Oromia Darfur Jeju Okinawa Galicia Sardinia").split()
COUNTRIES = "China India Kenya Nigeria Thailand Peru Chile Egypt Poland Japan Ghana Nepal Ireland Malaysia Uganda Canada".split()
FIELDS = ("Health;Education;Foreign Affairs;Finance;Public Works;Energy;Water and Irrigation;Labour;Agriculture and Fisheries;"
          "Interior;Justice;Women and Family;Transport;Tourism;Science and Technology;Trade and Industry;Environment;Culture;"
          "National Security;Home Affairs;Planning;Mines;Digital Economy;Youth and Sports;Human Rights;Road Safety;Fair Trade"
          ).split(";")
KINDS = ("Bank;Insurance;Motors;Airlines;Steel;Telecom;Energy;Foods;Pharma;Shipping;Holdings;Technologies;Mining;Group;"
         "Corporation;Industries;Media Group;Logistics;Capital;Securities").split(";")
TRADES = ("Dairy Farmers;Teachers;Nurses;Taxi Drivers;Road Transport;Bicycle;Coffee Growers;Journalists;Fishermen;Wheat;Mine "
          "Workers;Women Lawyers;Football;Athletics;Consumer;Medical;Student;Chess;Small Business;Housing").split(";")
UNIONS = "Association;Union;Federation;Council;Society;Alliance;Forum;League;Network;Foundation;Board;Institute".split(";")
COINED = ("Zentrix Halvado Mirapoint Norvane Keltrona Aquisol Brightwell Tessaro Ombrex Quanlink Ferrolux Solvana Ridgemont "
          "Blue Harbor Silver Oak Northgate Redwood Golden Lotus Evergreen Summit Pacific Horizon").split()
PARTIES = "Progress;Unity;Freedom;Workers;People's;Green;National Reform;Democratic Renewal;Civic;Homeland;Justice;Liberty".split(";")
OTHERS = ("the Clean Water Act;the Treaty of Ostrava;Independence Day;the Harvest Festival;the Copper Wars;the World Chess "
          "Championship;Article 14;Order No. 7;the Lunar New Year;the Northern Lights;Phase Two;Plan B;the Champions Trophy;"
          "the Rainy Season;Black Sunday;the Velvet Accords;Swahili;the Golden Bear award;Baroque;the Bible Belt;Type 2 "
          "diabetes;Model S;the Third Amendment;Wi-Fi;the Big Bang;Amazon rainforest;the Clean Cities Programme").split(";")
TITLES = ("President;Prime Minister;Senator;Governor;Mayor;Judge;Foreign Minister;spokesman;spokeswoman;Dr.;Mr.;Ms.;Gen.;"
          "Professor;lawyer;analyst;Chairman;Police Chief;Ambassador;activist;Justice;Deputy Health Minister;resident").split(";")


class Maker:
    def __init__(self):
        self.random = random.Random(20)
        self.text, self.names = "", []

    def pick(self, values):
        return self.random.choice(values)

    def person(self):
        order, given, family = self.pick(PEOPLES)
        family = family.replace("de Vries", "de_Vries").replace("van den Berg", "van_den_Berg")
        first, last = (self.pick(part.split()).replace("_", " ") for part in (given, family))
        if order == "last" and self.random.random() < 0.1:
            first += " " + self.pick("ABCDEHJKLMRST") + "."
        return first + " " + last

    def body(self):
        make = self.random.randrange(11)
        if make == 0:
            return "Ministry of " + self.pick(FIELDS)
        if make == 1:
            return "Department of " + self.pick(FIELDS)
        if make == 2:
            return self.pick(FIELDS) + " " + self.pick(["Ministry", "Commission", "Committee", "Agency", "Authority"])
        if make == 3:
            return self.pick(PLACES) + " " + self.pick(["University", "City Council", "High Court", "Hospital", "Police",
                                                       "Chamber of Commerce", "Development Bank", "Academy"])
        if make == 4:
            return "University of " + self.pick(PLACES)
        if make == 5:
            return self.pick(TRADES) + " " + self.pick(UNIONS) + self.pick(["", " of " + self.pick(COUNTRIES)])
        if make == 6:
            return self.pick(["National", "International", "United", "Royal", "African", "European", "Central"]) + " " + \
                self.pick(TRADES) + " " + self.pick(UNIONS)
        if make == 7:
            return self.pick(PARTIES) + " " + self.pick(["Party", "Movement", "Front", "Alliance", "Coalition"])
        if make == 8:
            return "Center for " + self.pick(FIELDS) + " " + self.pick(["Research", "Studies", "Policy"])
        if make == 9:
            return self.pick(COINED) + " " + self.pick(KINDS) + self.pick(["", "", " Inc", " Ltd"])
        return self.pick(COINED)

    def add(self, kind, name):
        begin = len(self.text.encode())
        self.text += name
        self.names.append([begin, len(self.text.encode()), kind])

    def sentence(self, template):
        for part in template.split("|"):
            if part == "P":
                self.add("person", self.person())
            elif part == "O":
                self.add("organisation", self.body())
            elif part == "L":
                self.add("place", self.pick(PLACES))
            elif part == "X":
                self.text += self.pick(OTHERS)
            elif part == "T":
                self.text += self.pick(TITLES)
            else:
                self.text += part


TEMPLATES = [
    "|T| |P| said on Tuesday that the plan would go ahead in |L|.",
    "The |O| said in a statement that it had opened an inquiry.",
    "|P|, a spokesman for the |O|, declined to comment.",
    "\"We will not give up,\" said |P|, who heads the |O|.",
    "According to |P| of the |O|, prices rose by 4 percent.",
    "Police in |L| arrested |P| and |P| over the attack.",
    "The |O| and the |O| signed an agreement in |L| during |X|.",
    "|P| told reporters that |O| had lost its licence.",
    "Shares of |O| fell after |P| resigned as chief executive.",
    "|X| was debated in |L| last week.",
    "Lawmakers passed |X| by a wide margin, and |T| |P| welcomed it.",
    "In |L|, thousands gathered for |X|.",
    "|O| announced on Monday that it will hire 300 people in |L|.",
    "He met |T| |P| at the office of the |O| in |L|.",
    "Researchers at the |O| found traces of lead.",
    "|P|, 47, was elected to lead the |O| on Friday.",
    "The case was brought by the |O| against |P|.",
    "She grew up near |L| and worked for |O| before |X|.",
    "Many in |L| speak of |X| with pride.",
    "The minister, |P|, blamed the |O| for the delay.",
    "Floods hit |L| and |L|, the |O| reported.",
    "|P| and her husband |P| fled |L|.",
    "A report by |O| says that |X| made things worse.",
]


def main():
    maker = Maker()
    for _ in range(TEXTS):
        maker.text, maker.names = "", []
        for i in range(SENTENCES_A_TEXT):
            maker.text += "\n\n" if i else ""
            maker.sentence(maker.pick(TEMPLATES))
        print(json.dumps({"text": maker.text, "names": maker.names}, ensure_ascii=False))


main()
