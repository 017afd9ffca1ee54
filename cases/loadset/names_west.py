"""Parts of fictional English, German, French, Dutch, Italian, Spanish, Portuguese, Polish and Russian names."""

from cases.loadset.names import Culture, pairs

_INITIALS = pairs("A. B. C. D. E. F. G. H. J. K. L. M. N. O. P. R. S. T. V. W.")

ENGLISH = Culture(
    people=(
        pairs(
            "Ada Bram Cora Dexter Edith Felix Greta Hollis Ines Jasper Kit Lena Magnus Nora Orson "
            "Petra Quentin Rosalind Silas Tamsin Ursa Violet Wes Yara Zadie"
        ),
        _INITIALS,
        pairs(
            "Ashgrove Birchall Calloway Dunmore Everhart Fenwick Garroway Hartwell Inglewood Jessop "
            "Kestrel Larkspur Merriweather Nightingale Oakes Penhallow Quillfeather Rookwood "
            "Sandoval Thistlewood Underhill Vantongeren Whitlock Yarrow Zellweger-Moss"
        ),
    ),
    person=("{0} {1} {2}", ""),
    brands=(
        pairs(
            "Alder Amber Arden Bell Bright Cobalt Copper Corvid Dapple Ember Fable Fern Garnet Glen "
            "Harrow Ivory Juniper Lantern Lark Marlow Nettle Onyx Pewter Quill Raven Saffron Silver "
            "Tallow Umber Wren"
        ),
        pairs(
            "bank bourne brook crest dale field ford forge gate grove hall haven hurst keep land "
            "leigh mark mere more point ridge rock side stead stone ton ward well wick wood"
        ),
    ),
    trades=pairs(
        "Press Records Pictures Books Media News Software Music Photography Publishing Archives "
        "Games Broadcasting"
    ),
    makers=pairs("AI Labs Cloud Research"),
    company=("{0} {1}, Inc.", ""),
    society=("{0} Authors' Guild", ""),
    towns=pairs(
        "Harrowgate Calmora Eastvale Northmere Pinebluff Redhaven Silverton Westbrook Kingsferry "
        "Marlowe Dunleigh Oakhurst"
    ),
)
GERMAN = Culture(
    people=(
        pairs(
            "Anselm Birte Carsten Dörte Eike Frauke Gernot Heike Ingo Jutta Knut Liesel Malte Nele Ottilie"
        ),
        _INITIALS,
        pairs(
            "Amselgruber Birkenfels Dornhöfer Eichwald Falkenrath Grünhage Hasselbrink Jägersberg Krähwinkel "
            "Lindenmoos Möwenstein Nußdorfer Rabenhorst Steinwarder Tannhäusler Vogelsang-Röhl Wacholder Zeisig"
        ),
    ),
    person=("{0} {1} {2}", ""),
    brands=(
        pairs(
            "Adler Birken Donau Eichen Falken Glocken Hirsch Kranich Linden Mühlen Nord Rosen Tannen Weser"
        ),
        pairs("bach berg bruck burg feld furt hain haus horst stein tal werk"),
    ),
    trades=pairs("Verlag Medien Musik Film Bild Presse Software Hörbuch Archiv"),
    makers=pairs("KI Daten Systeme"),
    company=("{0} {1} GmbH", ""),
    society=("Verwertungsgesellschaft {0} e.V.", ""),
    towns=pairs("Lindenfurt Grünwerder Rabenberg Falkenau Steinhafen Birkmünde"),
)
FRENCH = Culture(
    people=(
        pairs(
            "Aurélie Bastien Céline Damien Éloïse Florian Gaëlle Hugues Inès Jérôme Léonie Maëlle Noé Océane"
        ),
        _INITIALS,
        pairs(
            "Aubrac Beaurivage Chantelouve Delorme-Aziz Espérandieu Fontvieille Grandpré Houssaye Jolimont "
            "Lavandier Montclair Noirmoutin Peyrelade Rossignol Sainte-Foy Tournesol Valombre"
        ),
    ),
    person=("{0} {1} {2}", ""),
    brands=(
        pairs("Aigue Belle Claire Dor Fleur Grand Haute Lune Mont Noir Plume Roche Val Vent"),
        pairs("bois champ combe fort lac mont pierre rive roche source val vigne"),
    ),
    trades=pairs("Éditions Presse Musique Films Images Médias Photo Livres Radio"),
    makers=pairs("IA Données Logiciels"),
    company=("{0} {1} SAS", ""),
    society=("Société des auteurs {0}", ""),
    towns=pairs("Montclair-sur-Orne Beaurivage Sainte-Aubine Valroche Hautelune"),
)
DUTCH = Culture(
    people=(
        pairs("Aafke Bas Cato Daan Elske Floris Geertje Hidde Isa Joris Lotte Maarten Noor"),
        _INITIALS,
        pairs(
            "Bergsma Dijkhuizen Eikelboom Groenewoud Hazelaar Kraanvogel Molenveld Nachtegaal Rietdijk Windhorst"
        ),
    ),
    person=("{0} {1} {2}", ""),
    brands=(
        pairs("Berken Duin Eiken Gouden Heide Kern Maan Noorder Rivier Zilver Zomer"),
        pairs("berg brug dijk haven hof kade land meer stroom veld"),
    ),
    trades=pairs("Uitgeverij Media Muziek Film Pers Beeld Software"),
    makers=pairs("AI Data"),
    company=("{0} {1} B.V.", ""),
    society=("Stichting {0} Auteurs", ""),
    towns=pairs("Duinhaven Eikenmeer Zilverkade Noordbrug"),
)
ITALIAN = Culture(
    people=(
        pairs(
            "Agnese Bruno Chiara Dario Elisa Furio Ginevra Ivo Livia Matteo Noemi Oreste Perla Sirio"
        ),
        _INITIALS,
        pairs(
            "Acquaviva Bellosguardo Castelnuovo Dallapietra Falconara Giardini Montefiori Olivastro Torrebruna"
        ),
    ),
    person=("{0} {1} {2}", ""),
    brands=(
        pairs("Alba Bella Chiaro Fiore Luna Mare Nuova Onda Porto Sole Terra Vento"),
        pairs("campo colle dolce fonte grande lago monte ponte riva valle"),
    ),
    trades=pairs("Edizioni Musica Cinema Stampa Immagini Libri Radio"),
    makers=pairs("IA Dati"),
    company=("{0} {1} S.r.l.", ""),
    society=("Società degli autori {0}", ""),
    towns=pairs("Castelfiore Roccamare Pontevalle Montalbano-Riva"),
)
SPANISH = Culture(
    people=(
        pairs(
            "Alma Braulio Catalina Darío Estela Fermín Graciela Iker Jimena Lucía Mateo Nuria Óscar Paloma"
        ),
        _INITIALS,
        pairs(
            "Arroyal Buenavista Cerezo Dehesa Encinas Fuenmayor Gavilán Hinojosa Loma Montenegro Peñalver Robledal"
        ),
    ),
    person=("{0} {1} {2}", ""),
    brands=(
        pairs("Agua Alta Campo Cerro Flor Luz Mar Monte Nueva Río Sierra Viento"),
        pairs("azul bella clara dorada fría grande larga lindo luna nieve verde viva"),
    ),
    trades=pairs("Editorial Música Cine Prensa Medios Fotografía Ediciones"),
    makers=pairs("IA Datos"),
    company=("{0} {1} S.L.", ""),
    society=("Sociedad de Autores {0}", ""),
    towns=pairs("Valdeluz Montefrío-Alto Rioclaro Sierranueva"),
)
PORTUGUESE = Culture(
    people=(
        pairs("Amália Bento Caetana Davi Elza Flávio Iara João Lígia Márcio Nádia Otávio Rosa"),
        _INITIALS,
        pairs(
            "Araújo-Leme Bonfanti Cajueiro Esteves-Lima Figueiral Jatobá Lagoa Mangabeira Palmeiral Serradura"
        ),
    ),
    person=("{0} {1} {2}", ""),
    brands=(
        pairs("Alto Boa Cana Céu Flor Ipê Lua Mata Novo Praia Rio Sol"),
        pairs("alegre azul belo claro dourado fundo grande manso verde vivo"),
    ),
    trades=pairs("Editora Música Filmes Jornal Mídia Livros"),
    makers=pairs("IA Dados"),
    company=("{0} {1} Ltda.", ""),
    society=("Associação de Autores {0}", ""),
    towns=pairs("Ipêlândia Rioalegre Matafunda"),
)
POLISH = Culture(
    people=(
        pairs("Aniela Bogdan Celina Dobrosław Ewa Filip Gabriela Igor Jagoda Kacper Łucja Miłosz"),
        _INITIALS,
        pairs(
            "Brzozowiec Dębicz Gołąbek Jaskółka Klonowicz Leszczyna Modrzew Sokołek Wierzbina Żurawik"
        ),
    ),
    person=("{0} {1} {2}", ""),
    brands=(
        pairs("Biały Czarny Dębo Gaj Jasny Klono Nowy Orli Srebrny Złoty"),
        pairs("bór brzeg dwór gród kamień las młyn most staw wiatr"),
    ),
    trades=pairs("Wydawnictwo Muzyka Film Prasa Media Książki"),
    makers=pairs("SI Dane"),
    company=("{0} {1} sp. z o.o.", ""),
    society=("Stowarzyszenie Autorów {0}", ""),
    towns=pairs("Jasnygród Dębostaw Orlimost"),
)
RUSSIAN = Culture(
    people=(
        pairs(
            "Agata:Агата Boris:Борис Vera:Вера Gleb:Глеб Darya:Дарья Yegor:Егор Zoya:Зоя Ilya:Илья Kira:Кира "
            "Lev:Лев Marta:Марта Nil:Нил Olga:Ольга Platon:Платон"
        ),
        pairs("A.:А. V.:В. G.:Г. D.:Д. I.:И. K.:К. M.:М. N.:Н. P.:П. S.:С. T.:Т."),
        pairs(
            "Bereznik:Березник Vetrov:Ветров Grozovik:Грозовик Dubravin:Дубравин Zhuravel:Журавель "
            "Zvonarev:Звонарев Kamyshin:Камышин Lugovoy:Луговой Ozerny:Озерный Ryabinko:Рябинко Snegir:Снегирь"
        ),
    ),
    person=("{0} {1} {2}", "{0} {1} {2}"),
    brands=(
        pairs(
            "Belo:Бело Veter:Ветер Zvez:Звез Krasno:Красно Nebo:Небо Sever:Север Sine:Сине Yar:Яр"
        ),
        pairs("bor:бор vod:вод gor:гор grad:град dol:дол les:лес mir:мир pole:поле"),
    ),
    trades=pairs("Izdat:Издат Kniga:Книга Kino:Кино Muzyka:Музыка Pressa:Пресса Soft:Софт"),
    makers=pairs("Intellekt:Интеллект Dannye:Данные"),
    company=("{0}-{1} LLC", "ООО «{0}{1}»"),
    society=("{0} Authors' Union", "Союз авторов «{0}»"),
    towns=pairs("Severogorsk:Северогорск Zvezdolesk:Звездолесск Yarograd:Яроград"),
)
