"""Invented news in several languages, by tag."""

from __future__ import annotations

NEWS = {
    "fr": "Le conseil municipal de Vaucresson a adopté mardi le budget de la ville, malgré"
    " l'opposition de plusieurs élus. « Nous n'avions pas le choix », a déclaré la maire, Hélène"
    " Marchandeau, qui promet de rouvrir la bibliothèque avant la fin de l'année.",
    "de": "Der Stadtrat von Liebenau hat am Dienstag beschlossen, das alte Schwimmbad zu schließen."
    " Bürgermeisterin Katrin Ohlendorf sagte, die Kosten seien zu hoch geworden. Die Opposition"
    " kündigte an, gegen den Beschluss vor Gericht zu ziehen.",
    "cy": "Mae cyngor y sir wedi penderfynu cau'r ysgol gynradd yn Llanfrothen ar ddiwedd y"
    " flwyddyn. Dywedodd y cynghorydd Eleri Gwyndaf fod y penderfyniad yn un anodd iawn, ond nad"
    " oedd digon o blant yn y pentref erbyn hyn.",
    "ga": "Dúirt an tAire aréir go bhfuil an Rialtas chun airgead breise a chur ar fáil do na"
    " scoileanna Gaeltachta. Dúirt Máirín Ní Chadhla, urlabhraí an fhreasúra, nach leor é agus go"
    " bhfuil tuilleadh múinteoirí de dhíth go géar.",
    "pl": "Rada miasta podjęła we wtorek decyzję o zamknięciu starego basenu. Burmistrz Zofia"
    " Wierzbowska powiedziała, że koszty utrzymania są zbyt wysokie. Mieszkańcy zapowiedzieli"
    " protest przed ratuszem w przyszłym tygodniu.",
    "id": "Dewan kota pada hari Selasa memutuskan untuk menutup kolam renang lama. Wali kota Sri"
    " Wulandoro mengatakan biaya perawatan sudah terlalu tinggi. Warga berencana menggugat"
    " keputusan itu ke pengadilan pekan depan.",
    "ru": "Городской совет во вторник решил закрыть старый бассейн. Мэр города Ольга Берестова"
    " заявила, что расходы на содержание стали слишком большими. Жители собираются обжаловать"
    " это решение в суде.",
    "ar": "قرر المجلس البلدي يوم الثلاثاء إغلاق المسبح القديم. وقالت رئيسة البلدية ليلى الحمدوني"
    " إن تكاليف الصيانة أصبحت مرتفعة جدا. ويستعد السكان للطعن في القرار أمام المحكمة الأسبوع"
    " المقبل.",
    "zh": "市议会星期二决定关闭旧游泳馆。市长林晓梅表示，维修费用已经太高。"
    "居民们准备下星期在市政厅前抗议，并要求市政府公布过去五年的账目。",
}
ENGLISH = (
    "The county council has decided to close the primary school at Llanfrothen at the end of the"
    " year. Councillor Eleri Gwyndaf said that it had been a very hard decision, but that there"
    " were not enough children in the village by now."
)
