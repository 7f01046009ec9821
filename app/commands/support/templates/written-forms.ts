import type { Block } from "./word-file";

type Form = { title: string; blocks: readonly Block[] };

/** What a business plan should tell; the questions under the headings are to be replaced by answers. */
export const businessPlan: { ru: Form; en: Form } = {
  ru: {
    title: "Бизнес-план проекта",
    blocks: [
      {
        text: "Образец для заявки на размещение на биотехнологической площадке ММК. Вопросы курсивом замените ответами; раздел, который к проекту не относится, удалите. Обычный объём — 15–25 страниц. Суммы указывайте в млн ₽ без НДС.",
      },
      { heading: "1. Резюме" },
      {
        ask: "Что вы будете делать на площадке, для кого и почему именно здесь? Сколько нужно места, денег и времени? Одна страница.",
      },
      { heading: "2. Компания и команда" },
      {
        ask: "Чем компания занимается сейчас, чего уже добилась, кто ею владеет? Кто отвечает за технологию, производство, качество, регистрацию и финансы?",
      },
      { table: ["Имя и роль", "Опыт в этой области, лет", "Занятость в проекте, %"], rows: 5 },
      { heading: "3. Продукт и его готовность" },
      {
        ask: "Какой продукт или услуга, для каких пациентов или заказчиков? Уровень готовности технологии (УГТ 1–9), результаты исследований, патенты и лицензии, чем продукт лучше имеющихся?",
      },
      { heading: "4. Рынок и сбыт" },
      {
        ask: "Объём рынка в России и в странах сбыта, конкуренты, цена, каналы продаж, доля государственных закупок. Есть ли письма о намерениях и договоры? Укажите источники данных.",
      },
      { heading: "5. Производство и площадка" },
      {
        ask: "Что размещается на площадке, а что остаётся в других местах? Этапы выхода на мощность, потребность в площади по этапам, общие службы кластера, которыми вы воспользуетесь.",
      },
      {
        table: [
          "Этап",
          "Месяц и год",
          "Площадь, м²",
          "Мощность в год (укажите единицу)",
          "Персонал, чел.",
        ],
        rows: 4,
      },
      { heading: "6. Регистрация и разрешения" },
      {
        ask: "Какие регистрации, лицензии и сертификаты нужны (GMP, производство лекарств, БМКП, медицинские изделия), какие уже есть, когда получите остальные?",
      },
      { heading: "7. План работ" },
      {
        table: [
          "Веха",
          "Срок",
          "Результат, по которому видно, что она достигнута",
          "Ответственный",
        ],
        rows: 8,
      },
      { heading: "8. Финансы" },
      {
        ask: "Главные цифры финансовой модели по годам, источники финансирования и степень их готовности, срок окупаемости. Сама модель прикладывается отдельным файлом.",
      },
      {
        table: ["Показатель, млн ₽", "Год 1", "Год 2", "Год 3", "Год 4", "Год 5"],
        rows: 5,
      },
      { heading: "9. Риски" },
      { table: ["Риск", "Вероятность", "Последствия", "Что вы сделаете"], rows: 6 },
      { heading: "10. Что проект даёт кластеру и городу" },
      {
        ask: "Рабочие места, налоги, импортозамещение и экспорт, сотрудничество с клиниками и институтами кластера.",
      },
    ],
  },
  en: {
    title: "Business plan of the project",
    blocks: [
      {
        text: "A form to start from for an application to the IMC biotech site. Replace the questions in italics by your answers; delete a section that does not concern your project. The usual length is 15–25 pages. State amounts in RUB million without VAT.",
      },
      { heading: "1. Summary" },
      {
        ask: "What will you do on the site, for whom, and why here? How much space, money and time does it take? One page.",
      },
      { heading: "2. Company and team" },
      {
        ask: "What does the company do now, what has it achieved, who owns it? Who is responsible for technology, production, quality, registration and finance?",
      },
      { table: ["Name and role", "Experience in the field, years", "Share of time, %"], rows: 5 },
      { heading: "3. Product and its readiness" },
      {
        ask: "Which product or service, for which patients or customers? Technology readiness level (TRL 1–9), results of studies, patents and licences; what makes it better than what exists?",
      },
      { heading: "4. Market and sales" },
      {
        ask: "Size of the market in Russia and in the countries of sale, competitors, price, channels, share of public procurement. Are there letters of intent or contracts? Name the sources of the data.",
      },
      { heading: "5. Production and site" },
      {
        ask: "What will be on the site and what stays elsewhere? Phases of the ramp-up, space needed in each, shared services of the cluster that you will use.",
      },
      {
        table: ["Phase", "Month and year", "Area, m²", "Capacity a year (name the unit)", "Staff"],
        rows: 4,
      },
      { heading: "6. Registration and permits" },
      {
        ask: "Which registrations, licences and certificates are needed (GMP, manufacturing, cell products, medical devices), which do you hold, when will you have the others?",
      },
      { heading: "7. Plan of work" },
      { table: ["Milestone", "Date", "Result that shows it was reached", "Responsible"], rows: 8 },
      { heading: "8. Finance" },
      {
        ask: "Main figures of the financial model by year, sources of funding and how certain they are, payback period. The model itself is attached as a file of its own.",
      },
      { table: ["Figure, RUB million", "Year 1", "Year 2", "Year 3", "Year 4", "Year 5"], rows: 5 },
      { heading: "9. Risks" },
      { table: ["Risk", "Probability", "Consequences", "What you will do"], rows: 6 },
      { heading: "10. What the project gives to the cluster and the city" },
      {
        ask: "Jobs, taxes, import substitution and export, work with the clinics and institutes of the cluster.",
      },
    ],
  },
};

/** What a technology note should tell the cluster's engineers. */
export const technologyNote: { ru: Form; en: Form } = {
  ru: {
    title: "Технологическая записка",
    blocks: [
      {
        text: "Образец для инженерной проверки заявки. Вопросы курсивом замените ответами. Если величина ещё не определена, укажите диапазон и срок, когда она станет известна. Значения должны совпадать с ответами в заявке.",
      },
      { heading: "1. Процесс" },
      {
        ask: "Стадии процесса от сырья до выпуска, режим работы (смен в сутки, дней в году), размер и число серий в год. Приложите блок-схему.",
      },
      { table: ["Стадия", "Оборудование", "Длительность, ч", "Класс чистоты"], rows: 8 },
      { heading: "2. Помещения и классы чистоты" },
      {
        ask: "Перечень помещений с классами чистоты (A–D по GMP или ISO 14644-1), перепадами давления и кратностью воздухообмена.",
      },
      {
        table: [
          "Помещение",
          "Площадь, м²",
          "Высота, м",
          "Класс",
          "Давление, Па",
          "Воздухообмен, 1/ч",
        ],
        rows: 8,
      },
      { heading: "3. Потоки людей и материалов" },
      {
        ask: "Как разведены потоки персонала, сырья, продукции и отходов; шлюзы; число людей в самую большую смену. Приложите схему.",
      },
      { heading: "4. Инженерные нагрузки" },
      {
        table: [
          "Ресурс",
          "Единица",
          "Среднее",
          "Наибольшее",
          "Требования к качеству и резервированию",
        ],
        rows: 10,
      },
      {
        ask: "Электроэнергия (кВт), тепло и холод (кВт), вода питьевая и очищенная (м³/сут), вода для инъекций (л/сут), чистый пар (кг/ч), сжатый воздух (м³/ч), азот, кислород, CO₂ (м³/сут), стоки (м³/сут).",
      },
      { heading: "5. Опасные вещества и биологические агенты" },
      {
        table: [
          "Вещество или агент",
          "Класс опасности или группа патогенности",
          "Наибольшее количество, кг или л",
          "Хранение",
        ],
        rows: 6,
      },
      {
        ask: "Категории помещений по взрывопожарной опасности, уровень биологической безопасности, источники ионизирующего излучения, если есть.",
      },
      { heading: "6. Отходы и выбросы" },
      {
        table: [
          "Отход",
          "Класс опасности (I–V, А–Д)",
          "Количество, кг/мес.",
          "Обезвреживание и вывоз",
        ],
        rows: 5,
      },
      {
        ask: "Выбросы в воздух, шум, запахи; ориентировочный класс санитарно-защитной зоны.",
      },
      { heading: "7. Оборудование" },
      {
        table: [
          "Оборудование",
          "Кол-во",
          "Масса, кг",
          "Габариты, мм",
          "Мощность, кВт",
          "Особые требования",
        ],
        rows: 10,
      },
      { heading: "8. Что ещё важно знать инженерам" },
      {
        ask: "Вибрация, нагрузка на перекрытия (кг/м²), непрерывность процессов, расширение в будущем.",
      },
    ],
  },
  en: {
    title: "Technology note",
    blocks: [
      {
        text: "A form to start from for the engineering check. Replace the questions in italics by your answers. Where a figure is not settled, give a range and the date by which it will be known. Figures must agree with the answers of the application.",
      },
      { heading: "1. Process" },
      {
        ask: "Steps of the process from raw material to release, working regime (shifts a day, days a year), size and number of batches a year. Attach a block diagram.",
      },
      { table: ["Step", "Equipment", "Duration, h", "Cleanliness grade"], rows: 8 },
      { heading: "2. Rooms and cleanliness grades" },
      {
        ask: "Rooms with their grades (A–D of GMP or ISO 14644-1), pressure differences and air changes.",
      },
      {
        table: ["Room", "Area, m²", "Height, m", "Grade", "Pressure, Pa", "Air changes, 1/h"],
        rows: 8,
      },
      { heading: "3. Flows of people and materials" },
      {
        ask: "How the flows of staff, raw materials, products and waste are kept apart; airlocks; people in the largest shift. Attach a diagram.",
      },
      { heading: "4. Utility loads" },
      {
        table: ["Utility", "Unit", "Average", "Peak", "Quality and redundancy required"],
        rows: 10,
      },
      {
        ask: "Electricity (kW), heat and cooling (kW), drinking and purified water (m³/day), water for injection (l/day), clean steam (kg/h), compressed air (m³/h), nitrogen, oxygen, CO₂ (m³/day), waste water (m³/day).",
      },
      { heading: "5. Hazardous substances and biological agents" },
      {
        table: [
          "Substance or agent",
          "Hazard class or pathogenicity group",
          "Largest amount (kg, l)",
          "Storage",
        ],
        rows: 6,
      },
      {
        ask: "Explosion and fire categories of rooms, biosafety level, sources of ionising radiation, if any.",
      },
      { heading: "6. Waste and emissions" },
      {
        table: ["Waste", "Hazard class (I–V, A–D)", "Amount, kg a month", "Treatment and removal"],
        rows: 5,
      },
      { ask: "Emissions to air, noise, odours; expected class of the sanitary protection zone." },
      { heading: "7. Equipment" },
      {
        table: [
          "Equipment",
          "Number",
          "Mass, kg",
          "Dimensions, mm",
          "Power, kW",
          "Special demands",
        ],
        rows: 10,
      },
      { heading: "8. What else the engineers should know" },
      {
        ask: "Vibration, floor load (kg/m²), processes that must not stop, expansion later on.",
      },
    ],
  },
};
