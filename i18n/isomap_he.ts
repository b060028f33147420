<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
<context>
    <name>AssetsPage</name>
    <message>
        <source>All</source>
        <translation>הכול</translation>
    </message>
    <message>
        <source>High risk</source>
        <translation>סיכון גבוה</translation>
    </message>
    <message>
        <source>Not classified</source>
        <translation>טרם סווגו</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>רשומות חסרות</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>בארכיון</translation>
    </message>
    <message>
        <source>Decided otherwise</source>
        <translation>הוחלט אחרת</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>שם זהה</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>הוספה</translation>
    </message>
    <message>
        <source>Add a row to this table (Ctrl+N)</source>
        <translation>הוספת שורה לטבלה (Ctrl+N)</translation>
    </message>
    <message>
        <source>Classify…</source>
        <translation>סיווג…</translation>
    </message>
    <message>
        <source>Archive or bring back</source>
        <translation>העברה לארכיון או החזרה</translation>
    </message>
    <message>
        <source>Delete the selected rows</source>
        <translation>מחיקת השורות שנבחרו</translation>
    </message>
    <message>
        <source>Nothing is archived. Archive an AI asset in its panel: it leaves the figures, not the file.</source>
        <translation>הארכיון ריק. אפשר להעביר נכס בינה מלאכותית לארכיון בחלונית שלו: הוא יוצא מהמדדים, לא מהקובץ.</translation>
    </message>
    <message>
        <source>No AI assets are recorded yet. Add the first one (Ctrl+N), paste a list from Excel (Ctrl+V), or import a workbook (Ctrl+I).</source>
        <translation>עדיין לא נרשמו נכסי בינה מלאכותית. אפשר להוסיף נכס ראשון (Ctrl+N), להדביק רשימה מ־Excel (Ctrl+V) או לייבא חוברת עבודה (Ctrl+I).</translation>
    </message>
    <message>
        <source>AI assets</source>
        <translation>נכסי בינה מלאכותית</translation>
    </message>
    <message>
        <source>{0} of them live systems and models</source>
        <translation>{0} מהם מערכות ומודלים פעילים</translation>
    </message>
    <message>
        <source>A live asset is a system or model whose stage is not idea, suspended or retired.</source>
        <translation>נכס פעיל הוא מערכת או מודל שאינם בשלב הרעיון, מושעים או מחוץ לשימוש.</translation>
    </message>
    <message>
        <source>Count as risk 3 or more</source>
        <translation>נחשבים לרמת סיכון 3 ומעלה</translation>
    </message>
    <message>
        <source>Without an EU AI Act class an asset counts as risk 3 or more, so that nothing is missed.</source>
        <translation>נכס ללא סיווג לפי חוק הבינה המלאכותית האירופי נחשב לרמת סיכון 3 ומעלה, כדי ששום דבר לא יישמט.</translation>
    </message>
    <message>
        <source>{0} lack an approved impact assessment</source>
        <translation>ל־{0} אין הערכת השפעה מאושרת</translation>
    </message>
    <message>
        <source>Prohibited or high risk by the EU AI Act, or risk level 4 or 5.</source>
        <translation>אסור או בסיכון גבוה לפי חוק הבינה המלאכותית האירופי, או רמת סיכון 4 או 5.</translation>
    </message>
    <message>
        <source>Mean of the 21 expected fields</source>
        <translation>ממוצע של 21 השדות הנדרשים</translation>
    </message>
    <message>
        <source>Mean share of the 21 fields that every record should have.</source>
        <translation>שיעור מילוי ממוצע של 21 השדות הנדרשים בכל רשומה.</translation>
    </message>
    <message>
        <source>New AI asset</source>
        <translation>נכס בינה מלאכותית חדש</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>לוח העריכה</translation>
    </message>
    <message>
        <source>Records complete</source>
        <translation>מילוי הרשומות</translation>
    </message>
</context>
<context>
    <name>AssetsPanel</name>
    <message>
        <source>Same name</source>
        <translation>שם זהה</translation>
    </message>
    <message>
        <source>Classification questionnaire…</source>
        <translation>שאלון סיווג…</translation>
    </message>
    <message>
        <source>Suggests the EU AI Act class and the duties (Ctrl+L)</source>
        <translation>מציע את הסיווג לפי חוק הבינה המלאכותית האירופי ואת החובות (Ctrl+L)</translation>
    </message>
    <message>
        <source>What the class means</source>
        <translation>משמעות הסיווג</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>ספק</translation>
    </message>
    <message>
        <source>Linked with</source>
        <translation>מקושר אל</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>מחיקה</translation>
    </message>
    <message>
        <source>{0} complete</source>
        <translation>מילוי: {0}</translation>
    </message>
    <message>
        <source>{0}. Still empty: {1}</source>
        <translation>{0}. שדות ריקים: {1}</translation>
    </message>
    <message>
        <source>{0} has the same name: delete one, or say in the names how they differ.</source>
        <translation>ל־{0} אותו שם: יש למחוק אחת מהרשומות או להבדיל ביניהן בשם.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>החזרה מהארכיון</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>העברה לארכיון</translation>
    </message>
    <message>
        <source>Suggested: {0}</source>
        <translation>הצעה: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) are open.</source>
        <translation>
            <numerusform>שאלה אחת פתוחה.</numerusform>
            <numerusform>%n שאלות פתוחות.</numerusform>
        </translation>
    </message>
    <message>
        <source>decided otherwise</source>
        <translation>הוחלט אחרת</translation>
    </message>
    <message>
        <source>Impact assessment</source>
        <translation>הערכת השפעה</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message>
        <source>Assign gaps by activity</source>
        <translation>שיוך פערים לפי פעילות</translation>
    </message>
    <message>
        <source>42001</source>
        <translation>42001</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>דרישה</translation>
    </message>
    <message>
        <source>Task now</source>
        <translation>משימה כעת</translation>
    </message>
    <message>
        <source>Task then</source>
        <translation>משימה לאחר השיוך</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>הצעות</translation>
    </message>
    <message>
        <source>Take all</source>
        <translation>סימון הכול</translation>
    </message>
    <message>
        <source>Take none</source>
        <translation>ביטול כל הסימונים</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Every requirement belongs to an activity of the plan. These have no task in theirs.</source>
        <translation>כל דרישה שייכת לפעילות בתוכנית. לדרישות אלה אין משימה בפעילות שלהן.</translation>
    </message>
    <message>
        <source>Nothing to assign: every gap that applies has a task in its own activity.</source>
        <translation>אין מה לשייך: לכל פער ישים יש משימה בפעילות שלו.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message numerus="yes">
        <source>Assign %n gap(s)</source>
        <translation>
            <numerusform>שיוך פער אחד</numerusform>
            <numerusform>שיוך %n פערים</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BaselinesDialog</name>
    <message>
        <source>Baselines</source>
        <translation>תוכניות בסיס</translation>
    </message>
    <message>
        <source>Save the present plan…</source>
        <translation>שמירת התוכנית הנוכחית…</translation>
    </message>
    <message>
        <source>Show in the plan</source>
        <translation>הצגה בתוכנית</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>שינוי שם…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>הסרה</translation>
    </message>
    <message>
        <source>Milestones against the baseline</source>
        <translation>אבני דרך מול תוכנית הבסיס</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>אבן דרך</translation>
    </message>
    <message>
        <source>In the baseline</source>
        <translation>בתוכנית הבסיס</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>כעת</translation>
    </message>
    <message>
        <source>Days later</source>
        <translation>איחור בימים</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>{0} (shown)</source>
        <translation>{0} (מוצגת)</translation>
    </message>
    <message>
        <source>No baseline yet</source>
        <translation>אין עדיין תוכנית בסיס</translation>
    </message>
    <message>
        <source>A baseline keeps the plan as it is now, so that later changes can be told against it.</source>
        <translation>תוכנית בסיס שומרת את התוכנית כפי שהיא כעת, כדי שניתן יהיה להשוות אליה שינויים מאוחרים יותר.</translation>
    </message>
    <message>
        <source>Saved on {0}.</source>
        <translation>נשמרה ב־{0}.</translation>
    </message>
    <message>
        <source>The plan ended on {0} then and ends on {1} now: {2}.</source>
        <translation>אז הסתיימה התוכנית ב־{0}, וכעת היא מסתיימת ב־{1}: {2}.</translation>
    </message>
    <message>
        <source>Save the present plan</source>
        <translation>שמירת התוכנית הנוכחית</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>שמירה</translation>
    </message>
    <message>
        <source>Rename the baseline</source>
        <translation>שינוי שם תוכנית הבסיס</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>שינוי שם</translation>
    </message>
    <message>
        <source>Name of the baseline</source>
        <translation>שם תוכנית הבסיס</translation>
    </message>
</context>
<context>
    <name>BrandForm</name>
    <message>
        <source>Choose the accent colour</source>
        <translation>בחירת צבע מוביל</translation>
    </message>
    <message>
        <source>None</source>
        <translation>ללא</translation>
    </message>
    <message>
        <source>Accent colour</source>
        <translation>צבע מוביל</translation>
    </message>
    <message>
        <source>Classification mark</source>
        <translation>סימון סיווג</translation>
    </message>
    <message>
        <source>Version of the documents</source>
        <translation>גרסת המסמכים</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>לוגו</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>בחירה…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>הסרה</translation>
    </message>
    <message>
        <source>Of headings, bars and charts, in Excel and PDF.</source>
        <translation>לכותרות, לעמודות ולתרשימים, ב־Excel וב־PDF.</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>תמונות (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Choose the logo</source>
        <translation>בחירת לוגו</translation>
    </message>
</context>
<context>
    <name>BugReporter</name>
    <message>
        <source>Something went wrong in the program</source>
        <translation>אירעה תקלה בתוכנה</translation>
    </message>
    <message>
        <source>Your file is safe: every edit is stored when it is made. You can go on. If it happens again, send the details to whoever supports you.</source>
        <translation>הקובץ לא נפגע: כל שינוי נשמר ברגע שבוצע, ואפשר להמשיך לעבוד. אם התקלה חוזרת, יש לשלוח את הפרטים לגורם התמיכה.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>המשך</translation>
    </message>
</context>
<context>
    <name>CalendarDialog</name>
    <message>
        <source>Working calendar</source>
        <translation>לוח ימי העבודה</translation>
    </message>
    <message>
        <source>Working week</source>
        <translation>שבוע עבודה</translation>
    </message>
    <message>
        <source>Days off while the plan runs</source>
        <translation>ימי חופש במהלך התוכנית</translation>
    </message>
    <message>
        <source>Own days off</source>
        <translation>ימי חופש של הארגון</translation>
    </message>
    <message>
        <source>Public holidays of</source>
        <translation>חגים רשמיים של</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Use this calendar</source>
        <translation>שימוש בלוח זה</translation>
    </message>
    <message>
        <source>Choose at least one day that is worked.</source>
        <translation>יש לבחור יום עבודה אחד לפחות.</translation>
    </message>
    <message>
        <source>{0} is before {1}.</source>
        <translation>{0} מוקדם מ־{1}.</translation>
    </message>
    <message>
        <source>The plan ends on {0}, as it does now.</source>
        <translation>התוכנית מסתיימת ב־{0}, כמו כעת.</translation>
    </message>
    <message>
        <source>The plan would end on {0} instead of {1}.</source>
        <translation>התוכנית תסתיים ב־{0} במקום ב־{1}.</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>יום חופש</translation>
    </message>
</context>
<context>
    <name>CapacityChart</name>
    <message>
        <source>Work against capacity by month</source>
        <translation>עבודה מול קיבולת לפי חודש</translation>
    </message>
    <message>
        <source>{0}: {1} days of work</source>
        <translation>{0}: {1} ימי עבודה</translation>
    </message>
    <message>
        <source>{0}: {1} days of work, room for {2}</source>
        <translation>{0}: {1} ימי עבודה, מקום ל־{2}</translation>
    </message>
    <message>
        <source>over by {0}</source>
        <translation>חריגה: {0}</translation>
    </message>
    <message>
        <source>Most of it: {0}</source>
        <translation>עיקר העבודה: {0}</translation>
    </message>
</context>
<context>
    <name>CapacityDialog</name>
    <message>
        <source>Capacity</source>
        <translation>קיבולת</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>אחראי</translation>
    </message>
    <message>
        <source>Days of work</source>
        <translation>ימי עבודה</translation>
    </message>
    <message>
        <source>Days a week</source>
        <translation>ימים בשבוע</translation>
    </message>
    <message>
        <source>Over the capacity</source>
        <translation>מעבר לקיבולת</translation>
    </message>
    <message>
        <source>Days a week of {0}</source>
        <translation>ימים בשבוע של {0}</translation>
    </message>
    <message>
        <source>Days a week of all together</source>
        <translation>ימים בשבוע של כולם יחד</translation>
    </message>
    <message>
        <source>Days a week of all together, while no owner has any</source>
        <translation>ימים בשבוע של כולם יחד, כל עוד לא נקבעו לאף אחראי</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Use this capacity</source>
        <translation>שימוש בקיבולת זו</translation>
    </message>
    <message>
        <source>A task&apos;s work lies evenly on its working days. A month has room for its working days, in the share that the days a week are of the working week.</source>
        <translation>עבודת המשימה נפרסת באופן שווה על ימי העבודה שלה. בכל חודש יש מקום לימי העבודה שבו, לפי חלקם של הימים בשבוע בשבוע העבודה.</translation>
    </message>
    <message>
        <source>Fits in every month</source>
        <translation>מספיק בכל חודש</translation>
    </message>
    <message>
        <source>{0} by {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>Say how many days a week there are for the plan, to see whether it can be done.</source>
        <translation>יש לציין כמה ימים בשבוע מוקדשים לתוכנית, כדי לראות אם היא ניתנת לביצוע.</translation>
    </message>
    <message>
        <source>All together have {0} days a week: enough in every month.</source>
        <translation>לכולם יחד {0} ימים בשבוע: מספיק בכל חודש.</translation>
    </message>
    <message numerus="yes">
        <source>All together have {0} days a week: too few in %n month(s).</source>
        <translation>
            <numerusform>לכולם יחד {0} ימים בשבוע: לא מספיק בחודש אחד.</numerusform>
            <numerusform>לכולם יחד {0} ימים בשבוע: לא מספיק ב־%n חודשים.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CapacityStrip</name>
    <message>
        <source>Whose work is shown</source>
        <translation>עבודתו של מי מוצגת</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>כולם יחד</translation>
    </message>
    <message>
        <source>{0}: over the capacity</source>
        <translation>{0}: מעבר לקיבולת</translation>
    </message>
    <message>
        <source>Over it in some month: {0}.</source>
        <translation>חורגים בחודש כלשהו: {0}.</translation>
    </message>
    <message>
        <source>{0} days of work; nobody has said how many days a week there are for it.</source>
        <translation>{0} ימי עבודה; לא צוין כמה ימים בשבוע מוקדשים להם.</translation>
    </message>
    <message numerus="yes">
        <source>Over the capacity of {0} days a week in %n month(s).</source>
        <translation>
            <numerusform>מעבר לקיבולת של {0} ימים בשבוע בחודש אחד.</numerusform>
            <numerusform>מעבר לקיבולת של {0} ימים בשבוע ב־%n חודשים.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fits the capacity of {0} days a week in every month.</source>
        <translation>בתוך הקיבולת של {0} ימים בשבוע בכל חודש.</translation>
    </message>
</context>
<context>
    <name>CarryOverDialog</name>
    <message>
        <source>Carry over from 27001</source>
        <translation>העברה מ־27001</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>הצעות</translation>
    </message>
    <message>
        <source>42001</source>
        <translation>42001</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>דרישה</translation>
    </message>
    <message>
        <source>Now → then</source>
        <translation>לפני ואחרי</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>הסיבה</translation>
    </message>
    <message>
        <source>Take all</source>
        <translation>סימון הכול</translation>
    </message>
    <message>
        <source>Take none</source>
        <translation>ביטול כל הסימונים</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Nothing to carry over: no control that is not assessed has a credit of 50% or more.</source>
        <translation>אין מה להעביר: לאף בקרה שלא הוערכה אין זיכוי של 50% ומעלה.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message numerus="yes">
        <source>Carry over %n requirement(s)</source>
        <translation>
            <numerusform>העברת דרישה אחת</numerusform>
            <numerusform>העברת %n דרישות</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesModel</name>
    <message>
        <source>Row to import</source>
        <translation>שורה לייבוא</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>שדה</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>כעת</translation>
    </message>
    <message>
        <source>After the import</source>
        <translation>לאחר הייבוא</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>בקובץ</translation>
    </message>
    <message>
        <source>New: {0}</source>
        <translation>חדש: {0}</translation>
    </message>
    <message>
        <source>{0}, row {1}</source>
        <translation>{0}, שורה {1}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>הערה</translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message>
        <source>Changes</source>
        <translation>שינויים</translation>
    </message>
    <message>
        <source>Take all</source>
        <translation>בחירת הכול</translation>
    </message>
    <message>
        <source>Take none</source>
        <translation>ניקוי הבחירה</translation>
    </message>
</context>
<context>
    <name>ChoiceLine</name>
    <message>
        <source>Key {0}</source>
        <translation>מקש {0}</translation>
    </message>
</context>
<context>
    <name>ClassificationDecision</name>
    <message>
        <source>Take the suggestion over</source>
        <translation>אימוץ ההצעה</translation>
    </message>
    <message>
        <source>Class, Annex III area, roles, and the reasons, as one step</source>
        <translation>סיווג, תחום בנספח III, תפקידים ונימוקים, כצעד אחד</translation>
    </message>
    <message>
        <source>Your decision</source>
        <translation>ההחלטה שלך</translation>
    </message>
    <message>
        <source>Another class than the suggestion: give your reason, it is printed in the register.</source>
        <translation>הסיווג שונה מההצעה: יש לציין את הנימוק, והוא יודפס במרשם.</translation>
    </message>
</context>
<context>
    <name>ClassificationDialog</name>
    <message>
        <source>Classification of {0}</source>
        <translation>סיווג {0}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Keys: a number answers, arrows move, Backspace takes back</source>
        <translation>מקשים: ספרה משיבה, החיצים עוברים בין השאלות, Backspace מבטל תשובה</translation>
    </message>
    <message>
        <source>About the client: asked once for all its systems</source>
        <translation>על הלקוח: נשאל פעם אחת לכל המערכות</translation>
    </message>
    <message>
        <source>Follows from what was said about the client; it can be another one here.</source>
        <translation>נגזר ממה שנאמר על הלקוח; כאן אפשר לבחור תשובה אחרת.</translation>
    </message>
    <message>
        <source>{0} of {1} questions answered</source>
        <translation>{0} מתוך {1} שאלות נענו</translation>
    </message>
</context>
<context>
    <name>ClassificationResult</name>
    <message>
        <source>Suggestion</source>
        <translation>הצעה</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>חובות</translation>
    </message>
    <message>
        <source>Because of these answers</source>
        <translation>על סמך התשובות האלה</translation>
    </message>
    <message>
        <source>What the class means</source>
        <translation>משמעות הסיווג</translation>
    </message>
    <message>
        <source>Also: {0}</source>
        <translation>וגם: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) are open.</source>
        <translation>
            <numerusform>שאלה אחת פתוחה.</numerusform>
            <numerusform>%n שאלות פתוחות.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClauseList</name>
    <message>
        <source>Letter with the missing clauses…</source>
        <translation>מכתב עם הסעיפים החסרים…</translation>
    </message>
    <message>
        <source>Set the unchecked ones to missing</source>
        <translation>סימון הסעיפים שלא נבדקו כחסרים</translation>
    </message>
    <message>
        <source>In a clause, the keys 1–4 set it and go on; 0 clears it.</source>
        <translation>בתוך סעיף, המקשים 1–4 קובעים את מצבו ועוברים לבא; 0 מנקה אותו.</translation>
    </message>
    <message>
        <source>Clauses of the contract</source>
        <translation>סעיפי ההסכם</translation>
    </message>
    <message>
        <source>Key {0}</source>
        <translation>מקש {0}</translation>
    </message>
    <message>
        <source>Score {0}</source>
        <translation>ציון {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n required clause(s) open</source>
        <translation>
            <numerusform>סעיף חובה אחד פתוח</numerusform>
            <numerusform>%n סעיפי חובה פתוחים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other clause(s) open</source>
        <translation>
            <numerusform>סעיף אחר אחד פתוח</numerusform>
            <numerusform>%n סעיפים אחרים פתוחים</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClauseRow</name>
    <message>
        <source>Note</source>
        <translation>הערה</translation>
    </message>
    <message>
        <source>Note: {0}</source>
        <translation>הערה: {0}</translation>
    </message>
    <message>
        <source>Note why it is not needed.</source>
        <translation>יש לציין מדוע הסעיף אינו נדרש.</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>חובה</translation>
    </message>
</context>
<context>
    <name>ClientDialog</name>
    <message>
        <source>Client&apos;s details</source>
        <translation>פרטי הלקוח</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>לקוח חדש</translation>
    </message>
    <message>
        <source>Client&apos;s name</source>
        <translation>שם הלקוח</translation>
    </message>
    <message>
        <source>Language of the client</source>
        <translation>שפת הלקוח</translation>
    </message>
    <message>
        <source>The plan starts on</source>
        <translation>תחילת התוכנית</translation>
    </message>
    <message>
        <source>Working week</source>
        <translation>שבוע עבודה</translation>
    </message>
    <message>
        <source>Consultant</source>
        <translation>יועץ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>שמירה</translation>
    </message>
    <message>
        <source>Choose where to save it…</source>
        <translation>בחירת מיקום לשמירה…</translation>
    </message>
    <message>
        <source>Look of the deliverables</source>
        <translation>מראה התוצרים</translation>
    </message>
</context>
<context>
    <name>ColumnFilterPopup</name>
    <message>
        <source>Contains…</source>
        <translation>מכיל…</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(ריק)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>הכול</translation>
    </message>
    <message>
        <source>None</source>
        <translation>ניקוי הבחירה</translation>
    </message>
</context>
<context>
    <name>ColumnSetChoice</name>
    <message>
        <source>Columns</source>
        <translation>עמודות</translation>
    </message>
    <message>
        <source>Which columns the table shows</source>
        <translation>אילו עמודות מוצגות בטבלה</translation>
    </message>
    <message>
        <source>My columns</source>
        <translation>העמודות שלי</translation>
    </message>
    <message>
        <source>Columns: {0}</source>
        <translation>עמודות: {0}</translation>
    </message>
</context>
<context>
    <name>ColumnsView</name>
    <message>
        <source>{0} · header in row {1}</source>
        <translation>{0} · כותרות בשורה {1}</translation>
    </message>
    <message>
        <source>Column of the workbook</source>
        <translation>עמודה בחוברת העבודה</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>ערך ראשון</translation>
    </message>
    <message>
        <source>Is read as</source>
        <translation>נקלטת בתור</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>לא נקלטת</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>לשכוח</translation>
    </message>
    <message>
        <source>Forget how “{0}” was matched</source>
        <translation>לשכוח את ההתאמה של “{0}”</translation>
    </message>
    <message>
        <source>matched as last time</source>
        <translation>הותאם כמו בפעם הקודמת</translation>
    </message>
</context>
<context>
    <name>ControlPicker</name>
    <message>
        <source>27001 controls for {0}</source>
        <translation>בקרות 27001 עבור {0}</translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation>סינון שורות</translation>
    </message>
    <message>
        <source>All 27001 controls</source>
        <translation>כל בקרות 27001</translation>
    </message>
    <message>
        <source>Add as pairs</source>
        <translation>הוספה כזוגות</translation>
    </message>
    <message>
        <source>Judge as no relationship</source>
        <translation>סימון כ״אין קשר״</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>{0} looked at, {1} of them without relationship · {2} not looked at</source>
        <translation>נבחנו {0}, מהן ללא קשר: {1} · טרם נבחנו: {2}</translation>
    </message>
</context>
<context>
    <name>CountryList</name>
    <message>
        <source>Find a country</source>
        <translation>חיפוש מדינה</translation>
    </message>
    <message>
        <source>Public holidays of</source>
        <translation>חגים רשמיים של</translation>
    </message>
</context>
<context>
    <name>CrosswalkGrid</name>
    <message>
        <source>Areas of 42001 against themes of 27001</source>
        <translation>תחומי 42001 מול נושאי 27001</translation>
    </message>
    <message>
        <source>{0}: no pair.</source>
        <translation>{0}: אין זוג.</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>זוג אחד</numerusform>
            <numerusform>%n זוגות</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}: {1}, the strongest {2}.</source>
        <translation>{0}: {1}, החוזק הגבוה ביותר {2}.</translation>
    </message>
    <message>
        <source>best {0}</source>
        <translation>עד {0}</translation>
    </message>
</context>
<context>
    <name>CrosswalkView</name>
    <message>
        <source>Areas of 42001 against themes of 27001</source>
        <translation>תחומי 42001 מול נושאי 27001</translation>
    </message>
    <message>
        <source>Number of pairs and the strongest of them; a click opens the pairs.</source>
        <translation>מספר הזוגות והחוזק הגבוה ביותר ביניהם; לחיצה פותחת את הזוגות.</translation>
    </message>
    <message>
        <source>Overlap by area</source>
        <translation>חפיפה לפי תחום</translation>
    </message>
    <message>
        <source>Earned credit by area</source>
        <translation>זיכוי בפועל לפי תחום</translation>
    </message>
    <message>
        <source>Mean of strength ÷ 10 × state</source>
        <translation>ממוצע של חוזק ÷ 10 × מצב</translation>
    </message>
    <message>
        <source>Controls whose best strength is ≥ {0}</source>
        <translation>בקרות שחוזקן הגבוה ביותר {0} ומעלה</translation>
    </message>
</context>
<context>
    <name>DayOffLine</name>
    <message>
        <source>What for</source>
        <translation>סיבה</translation>
    </message>
    <message>
        <source>Remove these days off</source>
        <translation>הסרת ימי החופש האלה</translation>
    </message>
</context>
<context>
    <name>DaysOffList</name>
    <message>
        <source>What for</source>
        <translation>סיבה</translation>
    </message>
    <message>
        <source>Add days off</source>
        <translation>הוספת ימי חופש</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Save the new client&apos;s file</source>
        <translation>שמירת קובץ הלקוח החדש</translation>
    </message>
    <message>
        <source>Client files ({0})</source>
        <translation>קובצי לקוח ({0})</translation>
    </message>
    <message>
        <source>All files ({0})</source>
        <translation>כל הקבצים ({0})</translation>
    </message>
    <message>
        <source>Open a client&apos;s file</source>
        <translation>פתיחת קובץ לקוח</translation>
    </message>
    <message>
        <source>Save under another name</source>
        <translation>שמירה בשם אחר</translation>
    </message>
</context>
<context>
    <name>EarlierDialog</name>
    <message>
        <source>Go back to an earlier state</source>
        <translation>חזרה למצב קודם</translation>
    </message>
    <message numerus="yes">
        <source>As last saved; %n change(s) since then are given up</source>
        <translation>
            <numerusform>כפי שנשמר לאחרונה; שינוי אחד מאז יבוטל</numerusform>
            <numerusform>כפי שנשמר לאחרונה; %n שינויים מאז יבוטלו</numerusform>
        </translation>
    </message>
    <message>
        <source>first save of the day</source>
        <translation>שמירה ראשונה ביום</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>לפני ייבוא</translation>
    </message>
    <message>
        <source>before a new version of the program</source>
        <translation>לפני גרסה חדשה של התוכנה</translation>
    </message>
    <message>
        <source>given up in favour of the file on disk</source>
        <translation>ויתור לטובת הקובץ שבדיסק</translation>
    </message>
    <message>
        <source>another version that was replaced; unchecked</source>
        <translation>גרסה אחרת שהוחלפה; לא נבדקה</translation>
    </message>
    <message>
        <source>snapshot “{0}”</source>
        <translation>תמונת מצב ״{0}״</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>A backup is opened as a new file beside this one; this one stays as it is. A snapshot is brought back in this file, as one step that undo takes back.</source>
        <translation>גיבוי נפתח כקובץ חדש לצד הקובץ הזה, והקובץ הזה נשאר כמות שהוא. תמונת מצב מוחזרת לתוך הקובץ הזה, בצעד אחד שאפשר לבטל.</translation>
    </message>
    <message>
        <source>There is no backup and no snapshot yet.</source>
        <translation>אין עדיין גיבוי או תמונת מצב.</translation>
    </message>
    <message>
        <source>Bring the snapshot back</source>
        <translation>חזרה לתמונת המצב</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>חזרה לקובץ השמור</translation>
    </message>
    <message>
        <source>Open the backup</source>
        <translation>פתיחת הגיבוי</translation>
    </message>
</context>
<context>
    <name>EvidenceList</name>
    <message>
        <source>Note…</source>
        <translation>הערה…</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>קישור…</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>קובץ…</translation>
    </message>
    <message>
        <source>Recorded evidence (drop a file here)</source>
        <translation>ראיות שנרשמו (אפשר לגרור לכאן קובץ)</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>הסרת {0}</translation>
    </message>
    <message>
        <source>Remove this evidence</source>
        <translation>הסרת הראיה</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>ראיות</translation>
    </message>
    <message>
        <source>What would an auditor be shown?</source>
        <translation>מה יוצג לעורך המבדק?</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>הוספה</translation>
    </message>
    <message>
        <source>Where is it? Paste its address.</source>
        <translation>היכן הראיה נמצאת? יש להדביק את הכתובת.</translation>
    </message>
    <message>
        <source>Keep a copy of a file as evidence</source>
        <translation>שמירת עותק של קובץ כראיה</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>ייצוא</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation>תצוגה מקדימה…</translation>
    </message>
    <message>
        <source>Files made</source>
        <translation>הקבצים שנוצרו</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>חזרה</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>פתיחת התיקייה</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Preparing the deliverables…</source>
        <translation>התוצרים בהכנה…</translation>
    </message>
    <message>
        <source>Writing {0}</source>
        <translation>{0} נכתב</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were written.</source>
        <translation>
            <numerusform>נכתב קובץ אחד.</numerusform>
            <numerusform>נכתבו %n קבצים.</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>הייצוא הופסק.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were written before; the others are as they were.</source>
        <translation>
            <numerusform>לפני כן נכתב קובץ אחד; האחרים לא השתנו.</numerusform>
            <numerusform>לפני כן נכתבו %n קבצים; האחרים לא השתנו.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>דבר לא נכתב.</translation>
    </message>
    <message>
        <source>The export could not be finished. Files that are not listed here are as they were.</source>
        <translation>לא ניתן היה להשלים את הייצוא. קבצים שאינם ברשימה זו לא השתנו.</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>Folder</source>
        <translation>תיקייה</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>בחירה…</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>שפות</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>תבניות</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>דוחות</translation>
    </message>
    <message>
        <source>Workshop packs</source>
        <translation>ערכות סדנה</translation>
    </message>
    <message>
        <source>Everything in one file</source>
        <translation>הכול בקובץ אחד</translation>
    </message>
    <message>
        <source>OSCAL (the mapping)</source>
        <translation>OSCAL (המיפוי)</translation>
    </message>
    <message>
        <source>Calendar (the plan&apos;s dates)</source>
        <translation>יומן (מועדי התוכנית)</translation>
    </message>
    <message>
        <source>Microsoft Project (the plan)</source>
        <translation>Microsoft Project (התוכנית)</translation>
    </message>
    <message>
        <source>Folder for the export</source>
        <translation>תיקייה לייצוא</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) will be written.</source>
        <translation>
            <numerusform>ייכתב קובץ אחד.</numerusform>
            <numerusform>ייכתבו %n קבצים.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older one(s) will be replaced.</source>
        <translation>
            <numerusform>קובץ קודם אחד יוחלף.</numerusform>
            <numerusform>%n קבצים קודמים יוחלפו.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a deliverable, a language and a format.</source>
        <translation>יש לבחור תוצר, שפה ותבנית.</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Import the Statement of Applicability…</source>
        <translation>ייבוא הצהרת הישימות…</translation>
    </message>
    <message>
        <source>1. Import the Statement of Applicability</source>
        <translation>1. ייבוא הצהרת הישימות</translation>
    </message>
    <message>
        <source>The states of the 93 controls of 27001 earn the credit that shortens everything else.</source>
        <translation>מצב 93 הבקרות של 27001 קובע את הזיכוי, והוא שמקצר את כל השאר.</translation>
    </message>
    <message>
        <source>2. Register the AI systems</source>
        <translation>2. רישום מערכות הבינה המלאכותית</translation>
    </message>
    <message>
        <source>Which systems there are, and their risk, decides how urgent each gap is.</source>
        <translation>המערכות הקיימות ורמת הסיכון שלהן קובעות עד כמה כל פער דחוף.</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>ייבוא רשימה…</translation>
    </message>
    <message>
        <source>Type them in</source>
        <translation>הקלדה ידנית</translation>
    </message>
    <message>
        <source>3. Start the gap checklist</source>
        <translation>3. התחלת רשימת הפערים</translation>
    </message>
    <message>
        <source>Three questions for each requirement; the most urgent one comes first.</source>
        <translation>שלוש שאלות לכל דרישה; הדחופה ביותר מופיעה ראשונה.</translation>
    </message>
    <message>
        <source>Start the checklist</source>
        <translation>התחלת הרשימה</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>צעדים ראשונים</translation>
    </message>
</context>
<context>
    <name>GanttCanvas</name>
    <message>
        <source>Timeline</source>
        <translation>ציר זמן</translation>
    </message>
</context>
<context>
    <name>GanttKeys</name>
    <message>
        <source>Start a day later</source>
        <translation>התחלה יום מאוחר יותר</translation>
    </message>
    <message>
        <source>Start a day earlier</source>
        <translation>התחלה יום מוקדם יותר</translation>
    </message>
    <message>
        <source>Take a day longer</source>
        <translation>הארכה ביום</translation>
    </message>
    <message>
        <source>Take a day less</source>
        <translation>קיצור ביום</translation>
    </message>
    <message>
        <source>Link to another task…</source>
        <translation>קישור למשימה אחרת…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>הזזה למעלה</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>הזזה למטה</translation>
    </message>
    <message>
        <source>Make a sub-task of the task above</source>
        <translation>הפיכה לתת־משימה של המשימה שמעל</translation>
    </message>
    <message>
        <source>Stand a level higher</source>
        <translation>העלאה ברמה אחת</translation>
    </message>
</context>
<context>
    <name>GanttView</name>
    <message>
        <source>It waits for {0}</source>
        <translation>ממתינה ל־{0}</translation>
    </message>
    <message>
        <source>{0} waits for {1}</source>
        <translation>{0} ממתינה ל־{1}</translation>
    </message>
    <message>
        <source>Up and down choose the task that waits for {0}</source>
        <translation>מקשי החצים למעלה ולמטה בוחרים את המשימה שתמתין ל־{0}</translation>
    </message>
    <message>
        <source>Enter links, Esc gives up.</source>
        <translation>Enter יוצר את הקישור, Esc מבטל.</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>יום חופש</translation>
    </message>
</context>
<context>
    <name>GapPicker</name>
    <message>
        <source>Gaps closed in a task</source>
        <translation>פערים הנסגרים במשימה</translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation>סינון שורות</translation>
    </message>
    <message>
        <source>Close in this task</source>
        <translation>סגירה במשימה זו</translation>
    </message>
    <message>
        <source>Take out of this task</source>
        <translation>הוצאה ממשימה זו</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>{0} of {1} closed in this task · {2} without a task</source>
        <translation>{0} מתוך {1} נסגרים במשימה זו · {2} ללא משימה</translation>
    </message>
</context>
<context>
    <name>GapsPage</name>
    <message>
        <source>All</source>
        <translation>הכול</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>פתוחים</translation>
    </message>
    <message>
        <source>Not assessed</source>
        <translation>לא הוערכו</translation>
    </message>
    <message>
        <source>Quick wins</source>
        <translation>הישגים מהירים</translation>
    </message>
    <message>
        <source>Audit blockers</source>
        <translation>חסמי מבדק</translation>
    </message>
    <message>
        <source>Carried over, not re-checked</source>
        <translation>הועברו וטרם נבדקו מחדש</translation>
    </message>
    <message>
        <source>Nonconformities</source>
        <translation>אי־התאמות</translation>
    </message>
    <message>
        <source>Internal audit checklist</source>
        <translation>רשימת תיוג למבדק פנימי</translation>
    </message>
    <message>
        <source>Map of areas and states</source>
        <translation>מפת תחומים ומצבים</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>לא ישימות</translation>
    </message>
    <message>
        <source>Why does {0} not apply to this client? Not applicable needs a reason.</source>
        <translation>מדוע {0} אינה ישימה ללקוח זה? דרוש נימוק לאי־ישימות.</translation>
    </message>
    <message>
        <source>Set as not applicable</source>
        <translation>סימון כלא ישימה</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>קיבוץ לפי</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>ללא קיבוץ</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>פעולות</translation>
    </message>
    <message>
        <source>Own requirement…</source>
        <translation>דרישה עצמאית…</translation>
    </message>
    <message>
        <source>Carry over from 27001…</source>
        <translation>העברה מ־27001…</translation>
    </message>
    <message>
        <source>Weights of the priority…</source>
        <translation>משקלי העדיפות…</translation>
    </message>
    <message>
        <source>No nonconformities are recorded. Record one in the panel of its requirement.</source>
        <translation>לא נרשמו אי־התאמות. אפשר לרשום אי־התאמה בחלונית של הדרישה.</translation>
    </message>
    <message>
        <source>Own requirement</source>
        <translation>דרישה עצמאית</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>מוכנות</translation>
    </message>
    <message>
        <source>{0} · {1} n.a. · {2} not assessed</source>
        <translation>{0} · {1} לא ישימות · {2} לא הוערכו</translation>
    </message>
    <message>
        <source>What does the client require of itself?</source>
        <translation>מה הלקוח דורש מעצמו?</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>הוספה</translation>
    </message>
    <message>
        <source>Audit blockers open</source>
        <translation>חסמי מבדק פתוחים</translation>
    </message>
    <message>
        <source>{0} before stage 1 · {1} before stage 2</source>
        <translation>{0} לפני שלב 1 · {1} לפני שלב 2</translation>
    </message>
    <message>
        <source>Open gaps</source>
        <translation>פערים פתוחים</translation>
    </message>
    <message>
        <source>{0} high · {1} medium · {2} low priority</source>
        <translation>עדיפות: {0} גבוהה · {1} בינונית · {2} נמוכה</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>ימי עבודה שנותרו</translation>
    </message>
    <message>
        <source>{0} saved by the ISMS · {1} quick wins</source>
        <translation>{0} נחסכו הודות למערכת הקיימת · {1} הישגים מהירים</translation>
    </message>
</context>
<context>
    <name>GapsPanel</name>
    <message>
        <source>Checked: it holds</source>
        <translation>נבדק ואושר</translation>
    </message>
    <message>
        <source>Follow the answers again</source>
        <translation>חזרה לסטטוס שלפי התשובות</translation>
    </message>
    <message>
        <source>Questions (keys 1–4 answer the bold one)</source>
        <translation>שאלות (המקשים 1–4 עונים על השאלה המודגשת)</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>מטרה</translation>
    </message>
    <message>
        <source>What 27001 gives</source>
        <translation>מה 27001 נותן</translation>
    </message>
    <message>
        <source>What is still missing</source>
        <translation>מה עוד חסר</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>צעד ראשון</translation>
    </message>
    <message>
        <source>Evidence to look for</source>
        <translation>ראיות שיש לחפש</translation>
    </message>
    <message>
        <source>Record a nonconformity…</source>
        <translation>רישום אי־התאמה…</translation>
    </message>
    <message>
        <source>Why this priority</source>
        <translation>נימוק לעדיפות</translation>
    </message>
    <message>
        <source>Carried by the ISMS</source>
        <translation>מכוסה במערכת הקיימת</translation>
    </message>
    <message>
        <source>Delete this requirement</source>
        <translation>מחיקת הדרישה</translation>
    </message>
    <message>
        <source>Open nonconformities: {0}. The gap size stays at least 0.5.</source>
        <translation>אי־התאמות פתוחות: {0}. גודל הפער לא יירד מתחת ל־0.5.</translation>
    </message>
    <message>
        <source>Carried over on {0} from {1}</source>
        <translation>הועבר ב־{0} מ־{1}</translation>
    </message>
    <message>
        <source>Re-checked on {0} by {1}</source>
        <translation>נבדק מחדש ב־{0} על ידי {1}</translation>
    </message>
    <message>
        <source>Set by hand; the answers suggest: {0}</source>
        <translation>נקבע ידנית; לפי התשובות: {0}</translation>
    </message>
    <message>
        <source>All answers are yes, but no evidence is named: partial until there is.</source>
        <translation>כל התשובות הן כן, אך לא צוינה ראיה: הסטטוס נשאר חלקי עד שתצוין.</translation>
    </message>
    <message>
        <source>Follows the answers</source>
        <translation>לפי התשובות</translation>
    </message>
    <message>
        <source>Weight {0} of 3: {1} points</source>
        <translation>משקל {0} מתוך 3: {1} נקודות</translation>
    </message>
    <message>
        <source>Law: {0} points</source>
        <translation>דין: {0} נקודות</translation>
    </message>
    <message>
        <source>Reach ({0}): {1} points</source>
        <translation>היקף ({0}): {1} נקודות</translation>
    </message>
    <message>
        <source>Importance {0} × gap size {1} = priority {2}</source>
        <translation>חשיבות {0} × גודל הפער {1} = עדיפות {2}</translation>
    </message>
    <message>
        <source>Effort {0} days, {1} left, {2} saved by the ISMS</source>
        <translation>מאמץ (ימים): {0}; נותרו {1}; נחסכו הודות למערכת הקיימת {2}</translation>
    </message>
    <message>
        <source>Must be in place before the audit: {0}</source>
        <translation>חייב להתקיים לפני המבדק: {0}</translation>
    </message>
    <message>
        <source>Nonconformity</source>
        <translation>אי־התאמה</translation>
    </message>
    <message>
        <source>What did the audit find?</source>
        <translation>מה העלה המבדק?</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>רישום</translation>
    </message>
</context>
<context>
    <name>GuidePage</name>
    <message>
        <source>Search the guide (Ctrl+F)</source>
        <translation>חיפוש במדריך (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>חיפוש במדריך</translation>
    </message>
    <message>
        <source>Sections of the guide</source>
        <translation>פרקי המדריך</translation>
    </message>
    <message>
        <source>Nothing in the guide has all of these words.</source>
        <translation>אין במדריך קטע שמופיעות בו כל המילים האלה.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>ניקוי החיפוש</translation>
    </message>
    <message>
        <source>The section</source>
        <translation>הפרק</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Search (Ctrl+K)</source>
        <translation>חיפוש (Ctrl+K)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>ייצוא</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source>Requirements by area and state</source>
        <translation>דרישות לפי תחום ומצב</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>היסטוריה</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>כל השינויים</translation>
    </message>
    <message>
        <source>Close the history</source>
        <translation>סגירת ההיסטוריה</translation>
    </message>
    <message>
        <source>Nothing has been changed in this row yet.</source>
        <translation>בשורה זו עדיין לא בוצעו שינויים.</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>עדיין לא בוצעו שינויים.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more row(s)</source>
        <translation>
            <numerusform>… ועוד שורה אחת</numerusform>
            <numerusform>… ועוד %n שורות</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}: {1} → {2}</source>
        <translation>{0}: {1} ← {2}</translation>
    </message>
</context>
<context>
    <name>ImpactBlock</name>
    <message>
        <source>Start the assessment</source>
        <translation>פתיחת הערכה</translation>
    </message>
    <message>
        <source>Open the form…</source>
        <translation>פתיחת הטופס…</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>גרסה חדשה</translation>
    </message>
    <message>
        <source>Send to review</source>
        <translation>העברה לסקירה</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>החזרה לטיוטה</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>אישור</translation>
    </message>
    <message>
        <source>Record high harms as risks</source>
        <translation>רישום נזקים חמורים כסיכונים</translation>
    </message>
    <message>
        <source>Take over the risk level</source>
        <translation>אימוץ רמת הסיכון</translation>
    </message>
    <message>
        <source>Name as evidence</source>
        <translation>רישום כראיה</translation>
    </message>
    <message>
        <source>Serves these requirements</source>
        <translation>משמשת לדרישות אלה</translation>
    </message>
    <message>
        <source>Changed since it was assessed: {0}</source>
        <translation>השתנה מאז ההערכה: {0}</translation>
    </message>
    <message>
        <source>version {0}</source>
        <translation>גרסה {0}</translation>
    </message>
    <message>
        <source>Impact: {0}</source>
        <translation>השפעה: {0}</translation>
    </message>
    <message>
        <source>suggests risk level: {0}</source>
        <translation>רמת הסיכון המוצעת: {0}</translation>
    </message>
    <message>
        <source>Impact assessment of {0}, version {1}</source>
        <translation>הערכת השפעה של {0}, גרסה {1}</translation>
    </message>
</context>
<context>
    <name>ImpactDialog</name>
    <message>
        <source>Impact assessment of {0}</source>
        <translation>הערכת השפעה של {0}</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>פרקים</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>הפרק הבא</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>סינון ראשוני</translation>
    </message>
    <message>
        <source>Screening not finished</source>
        <translation>הסינון הראשוני לא הושלם</translation>
    </message>
    <message>
        <source>Impact: {0}</source>
        <translation>השפעה: {0}</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>ייבוא</translation>
    </message>
    <message>
        <source>Import {0}</source>
        <translation>ייבוא {0}</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>הקובץ בקריאה…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>A backup is kept before the import; Undo takes it back.</source>
        <translation>לפני הייבוא נשמר גיבוי; ״ביטול פעולה״ מבטל את הייבוא.</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>בחירת קובץ אחר…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>No row is left out.</source>
        <translation>אין שורות שלא נכללו.</translation>
    </message>
    <message>
        <source>Row {0}: {1}</source>
        <translation>שורה {0}: {1}</translation>
    </message>
    <message numerus="yes">
        <source>Import %n change(s)</source>
        <translation>
            <numerusform>ייבוא שינוי אחד</numerusform>
            <numerusform>ייבוא %n שינויים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) read</source>
        <translation>
            <numerusform>נקראה שורה אחת</numerusform>
            <numerusform>נקראו %n שורות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will change</source>
        <translation>
            <numerusform>אחת תשתנה</numerusform>
            <numerusform>%n ישתנו</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as they are already</source>
        <translation>
            <numerusform>אחת ללא שינוי</numerusform>
            <numerusform>%n ללא שינוי</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be read</source>
        <translation>
            <numerusform>אחת לא ניתנת לקריאה</numerusform>
            <numerusform>%n לא ניתנות לקריאה</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes ({0})</source>
        <translation>שינויים ({0})</translation>
    </message>
    <message>
        <source>Questions ({0})</source>
        <translation>שאלות ({0})</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>עמודות</translation>
    </message>
    <message>
        <source>Rows left out ({0})</source>
        <translation>שורות שלא נכללו ({0})</translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>ייבוא שורה אחת</numerusform>
            <numerusform>ייבוא %n שורות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) matched as last time</source>
        <translation>
            <numerusform>עמודה אחת הותאמה כמו בפעם הקודמת</numerusform>
            <numerusform>%n עמודות הותאמו כמו בפעם הקודמת</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed in the workbook alone</source>
        <translation>
            <numerusform>אחד שונה רק בחוברת העבודה</numerusform>
            <numerusform>%n שונו רק בחוברת העבודה</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed here alone</source>
        <translation>
            <numerusform>אחד שונה רק כאן</numerusform>
            <numerusform>%n שונו רק כאן</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new row(s)</source>
        <translation>
            <numerusform>שורה חדשה אחת</numerusform>
            <numerusform>%n שורות חדשות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be taken</source>
        <translation>
            <numerusform>אחד לא ניתן לקליטה</numerusform>
            <numerusform>%n לא ניתנים לקליטה</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) not decided: they stay as here</source>
        <translation>
            <numerusform>התנגשות אחת לא הוכרעה: יישאר הערך שכאן</numerusform>
            <numerusform>%n התנגשויות לא הוכרעו: יישארו הערכים שכאן</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be read. Nothing was imported.</source>
        <translation>לא ניתן לקרוא את הקובץ. דבר לא יובא.</translation>
    </message>
</context>
<context>
    <name>IssueDialog</name>
    <message>
        <source>Issue the Statement of Applicability</source>
        <translation>הוצאת הצהרת הישימות</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>גרסה</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>תאריך הוצאה</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>אושרה על ידי</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>מה חדש</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>הוצאה</translation>
    </message>
    <message numerus="yes">
        <source>%n control(s) still to be justified; an auditor will ask.</source>
        <translation>
            <numerusform>נותרה בקרה אחת לנמק; עורך המבדק ישאל על כך.</numerusform>
            <numerusform>נותרו %n בקרות לנמק; עורך המבדק ישאל על כך.</numerusform>
        </translation>
    </message>
    <message>
        <source>The statement is kept as it is now; later changes are compared with this version.</source>
        <translation>ההצהרה נשמרת כפי שהיא כעת; שינויים מאוחרים יותר יושוו לגרסה זו.</translation>
    </message>
    <message>
        <source>Version {0} was issued already.</source>
        <translation>גרסה {0} כבר יצאה.</translation>
    </message>
</context>
<context>
    <name>LawsPage</name>
    <message>
        <source>In scope</source>
        <translation>בתחולה</translation>
    </message>
    <message>
        <source>Still to do</source>
        <translation>נותר לביצוע</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>כל השורות</translation>
    </message>
    <message>
        <source>Support by the standards</source>
        <translation>תמיכת התקנים</translation>
    </message>
    <message>
        <source>{0} rows · the guide claims {1}</source>
        <translation>{0} שורות · לפי המדריך: {1}</translation>
    </message>
    <message>
        <source>No row in scope</source>
        <translation>אין שורה בתחולה</translation>
    </message>
    <message numerus="yes">
        <source>strict · half · loose, %n row(s)</source>
        <translation>
            <numerusform>מחמיר · חצי זיכוי · מקל, שורה אחת</numerusform>
            <numerusform>מחמיר · חצי זיכוי · מקל, %n שורות</numerusform>
        </translation>
    </message>
    <message>
        <source>In place at this client</source>
        <translation>קיים אצל הלקוח</translation>
    </message>
    <message>
        <source>of {0} that the standards can give</source>
        <translation>מתוך {0} שהתקנים יכולים לתת</translation>
    </message>
</context>
<context>
    <name>LawsPanel</name>
    <message>
        <source>As of {0} · no legal advice</source>
        <translation>נכון ל־{0} · אין בכך ייעוץ משפטי</translation>
    </message>
    <message>
        <source>What it asks</source>
        <translation>מה נדרש</translation>
    </message>
    <message>
        <source>Who bears it</source>
        <translation>על מי החובה</translation>
    </message>
    <message>
        <source>Applies from</source>
        <translation>תחילת תוקף</translation>
    </message>
    <message>
        <source>Support by the standards</source>
        <translation>תמיכת התקנים</translation>
    </message>
    <message>
        <source>What the law adds</source>
        <translation>מה מוסיף החוק</translation>
    </message>
    <message>
        <source>At this client</source>
        <translation>אצל הלקוח</translation>
    </message>
    <message>
        <source>What supports it here</source>
        <translation>מה תומך בכך כאן</translation>
    </message>
    <message>
        <source>No legal advice</source>
        <translation>אין בכך ייעוץ משפטי</translation>
    </message>
    <message>
        <source>Not in scope, by the roles, markets and systems recorded here.</source>
        <translation>לא בתחולה, לפי התפקידים, השווקים והמערכות שנרשמו כאן.</translation>
    </message>
</context>
<context>
    <name>LetterDialog</name>
    <message>
        <source>Letter to {0}</source>
        <translation>מכתב אל {0}</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>העתקת הטקסט</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Everything the contract lacks, required clauses first. Change it as you like.</source>
        <translation>כל מה שחסר בהסכם, סעיפי החובה תחילה. אפשר לשנות את הנוסח.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>הועתק.</translation>
    </message>
</context>
<context>
    <name>LibraryUpdateDialog</name>
    <message>
        <source>Newer mapping library</source>
        <translation>ספריית מיפוי חדשה יותר</translation>
    </message>
    <message>
        <source>From library {0} to {1}</source>
        <translation>מספרייה {0} לספרייה {1}</translation>
    </message>
    <message>
        <source>Ticked changes are taken over. Pairs that you have judged yourself are left as they are unless you tick them. Everything is one step and can be undone.</source>
        <translation>השינויים המסומנים יאומצו. זוגות שנקבעו כאן לפי שיקול דעת נשארים כפי שהם, אלא אם סומנו. הכול נעשה בצעד אחד שאפשר לבטל.</translation>
    </message>
    <message>
        <source>Changes of the library</source>
        <translation>שינויים בספרייה</translation>
    </message>
    <message>
        <source>Take all</source>
        <translation>סימון הכול</translation>
    </message>
    <message>
        <source>Take none</source>
        <translation>ביטול כל הסימונים</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>לא עכשיו</translation>
    </message>
    <message>
        <source>Go on with library {0}</source>
        <translation>מעבר לספרייה {0}</translation>
    </message>
    <message>
        <source>{0} of {1} pairs taken. Overlap at strength ≥ {2}: {3} → {4}; with clause support: {5} → {6}.</source>
        <translation>נבחרו {0} מתוך {1} זוגות. חפיפה בחוזק {2} ומעלה: כעת {3}, לאחר העדכון {4}; כולל תמיכת סעיפים: כעת {5}, לאחר העדכון {6}.</translation>
    </message>
</context>
<context>
    <name>LinkCard</name>
    <message>
        <source>days</source>
        <translation>ימים</translation>
    </message>
    <message>
        <source>Lag in working days; negative for a lead</source>
        <translation>השהיה בימי עבודה; מספר שלילי מציין הקדמה</translation>
    </message>
    <message>
        <source>Remove this link</source>
        <translation>הסרת הקישור</translation>
    </message>
</context>
<context>
    <name>LinkList</name>
    <message>
        <source>Show fewer</source>
        <translation>הצגת פחות</translation>
    </message>
    <message>
        <source>Show all {0}</source>
        <translation>הצגת כל {0}</translation>
    </message>
</context>
<context>
    <name>LooseGaps</name>
    <message>
        <source>Gaps without a task</source>
        <translation>פערים ללא משימה</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>עמודים</translation>
    </message>
    <message>
        <source>This file cannot be written here. To keep what you change, save it under another name.</source>
        <translation>לא ניתן לכתוב לקובץ במיקום זה. כדי שהשינויים יישמרו, יש לשמור אותו בשם אחר.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>שמירה בשם…</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>לקריאה בלבד</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>לא נשמר</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not saved yet</source>
        <translation>
            <numerusform>שינוי אחד טרם נשמר</numerusform>
            <numerusform>%n שינויים טרם נשמרו</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>נשמר {0}</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>נשמר</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ביטול פעולה</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>ביצוע חוזר</translation>
    </message>
    <message>
        <source>Choose what to do…</source>
        <translation>בחירת פעולה…</translation>
    </message>
</context>
<context>
    <name>MappingPage</name>
    <message>
        <source>Reset to library</source>
        <translation>שחזור מהספרייה</translation>
    </message>
    <message>
        <source>By 42001</source>
        <translation>לפי 42001</translation>
    </message>
    <message>
        <source>By 27001</source>
        <translation>לפי 27001</translation>
    </message>
    <message>
        <source>New in 42001</source>
        <translation>חדש ב־42001</translation>
    </message>
    <message>
        <source>Clauses 4–10</source>
        <translation>סעיפים 4–10</translation>
    </message>
    <message>
        <source>Crosswalk</source>
        <translation>מפת המיפוי</translation>
    </message>
    <message>
        <source>Pair by pair</source>
        <translation>זוג אחר זוג</translation>
    </message>
    <message>
        <source>The guide&apos;s table</source>
        <translation>טבלת המדריך</translation>
    </message>
    <message>
        <source>The guide&apos;s claims</source>
        <translation>טענות המדריך</translation>
    </message>
    <message>
        <source>Reset every pair that was changed here to the library&apos;s value</source>
        <translation>החזרת כל הזוגות ששונו כאן לערכי הספרייה</translation>
    </message>
    <message>
        <source>Reset all to library</source>
        <translation>שחזור הכול מהספרייה</translation>
    </message>
    <message>
        <source>Overlap threshold</source>
        <translation>סף החפיפה</translation>
    </message>
    <message>
        <source>Overlap from strength</source>
        <translation>חפיפה מחוזק</translation>
    </message>
    <message>
        <source>{0} of 38 controls · guide: about {1}</source>
        <translation>{0} מתוך 38 בקרות · לפי המדריך: כ־{1}</translation>
    </message>
    <message>
        <source>{0} of 38 controls</source>
        <translation>{0} מתוך 38 בקרות</translation>
    </message>
    <message>
        <source>Mean of strength ÷ 10 × state</source>
        <translation>ממוצע של חוזק ÷ 10 × מצב</translation>
    </message>
    <message>
        <source>Thanks to the running ISMS</source>
        <translation>הודות למערכת הקיימת</translation>
    </message>
    <message>
        <source>Library {0} is available: {1}, {2}.</source>
        <translation>ספרייה {0} זמינה: {1}, {2}.</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>זוג אחד</numerusform>
            <numerusform>%n זוגות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clause(s)</source>
        <translation>
            <numerusform>סעיף אחד</numerusform>
            <numerusform>%n סעיפים</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at the changes…</source>
        <translation>הצגת השינויים…</translation>
    </message>
    <message>
        <source>With clause support</source>
        <translation>כולל תמיכת סעיפים</translation>
    </message>
    <message>
        <source>Overlap at strength ≥ {0}</source>
        <translation>חפיפה בחוזק {0} ומעלה</translation>
    </message>
    <message>
        <source>Earned credit</source>
        <translation>זיכוי בפועל</translation>
    </message>
    <message>
        <source>Days saved</source>
        <translation>ימים שנחסכו</translation>
    </message>
</context>
<context>
    <name>MappingPanel</name>
    <message>
        <source>Purpose</source>
        <translation>מטרה</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>ההבדל</translation>
    </message>
    <message>
        <source>What 27001 gives</source>
        <translation>מה 27001 נותן</translation>
    </message>
    <message>
        <source>What is still missing</source>
        <translation>מה עוד חסר</translation>
    </message>
    <message>
        <source>Where it belongs</source>
        <translation>היכן מקומו</translation>
    </message>
    <message>
        <source>Why there is no pair</source>
        <translation>מדוע אין זוג</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>זוגות</translation>
    </message>
    <message>
        <source>Looked at, no relationship</source>
        <translation>נבחנו, אין קשר</translation>
    </message>
    <message>
        <source>Support by clauses (earns no credit)</source>
        <translation>תמיכת סעיפים (אינה מזכה)</translation>
    </message>
    <message>
        <source>What the strengths mean</source>
        <translation>משמעות דרגות החוזק</translation>
    </message>
    <message>
        <source>All 27001 controls…</source>
        <translation>כל בקרות 27001…</translation>
    </message>
    <message>
        <source>The guide claims</source>
        <translation>טענת המדריך</translation>
    </message>
    <message>
        <source>{0} of {1} controls looked at; {2} not looked at</source>
        <translation>נבחנו {0} מתוך {1} בקרות; טרם נבחנו {2}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>הערה</translation>
    </message>
    <message>
        <source>Reset to library</source>
        <translation>שחזור מהספרייה</translation>
    </message>
</context>
<context>
    <name>NonconformityForm</name>
    <message>
        <source>Show its requirement</source>
        <translation>הצגת הדרישה</translation>
    </message>
    <message>
        <source>Delete this nonconformity</source>
        <translation>מחיקת אי־ההתאמה</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Next seven days</source>
        <translation>שבעת הימים הקרובים</translation>
    </message>
    <message>
        <source>No task, gap, review or contract falls on the next seven days.</source>
        <translation>אין משימה, פער, סקירה או הסכם שמועדם בשבעת הימים הקרובים.</translation>
    </message>
    <message>
        <source>What does not fit together</source>
        <translation>אי־התאמות בנתונים</translation>
    </message>
    <message>
        <source>Everything fits together.</source>
        <translation>לא נמצאו אי־התאמות בנתונים.</translation>
    </message>
    <message>
        <source>Milestones against the first plan</source>
        <translation>אבני דרך מול התוכנית הראשונה</translation>
    </message>
    <message>
        <source>The plan has no milestone to come.</source>
        <translation>אין בתוכנית אבני דרך עתידיות.</translation>
    </message>
    <message>
        <source>Milestone trend</source>
        <translation>מגמת אבני דרך</translation>
    </message>
    <message>
        <source>Planned day of each milestone, by day of the report; due where it meets the dashed line.</source>
        <translation>המועד המתוכנן של כל אבן דרך לפי יום הדיווח; המועד מגיע במפגש עם הקו המקווקו.</translation>
    </message>
    <message>
        <source>Milestones against the baseline</source>
        <translation>אבני דרך מול תוכנית הבסיס</translation>
    </message>
    <message>
        <source>No AI assets are recorded yet.</source>
        <translation>עדיין לא נרשמו נכסי בינה מלאכותית.</translation>
    </message>
    <message>
        <source>Readiness by clause and area</source>
        <translation>מוכנות לפי סעיף ותחום</translation>
    </message>
    <message>
        <source>Sum of weight × (1 − gap size) ÷ sum of weights; not assessed counts as open.</source>
        <translation>סכום של משקל × (1 − גודל הפער) ÷ סכום המשקלים; דרישה שלא הוערכה נספרת כפתוחה.</translation>
    </message>
    <message>
        <source>Open gaps by priority</source>
        <translation>פערים פתוחים לפי עדיפות</translation>
    </message>
    <message>
        <source>Audit blockers open</source>
        <translation>חסמי מבדק פתוחים</translation>
    </message>
    <message>
        <source>Carried by the ISMS, by area</source>
        <translation>מכוסה במערכת הקיימת, לפי תחום</translation>
    </message>
    <message>
        <source>Mean credit of the applicable controls: strength ÷ 10 × state of the 27001 control.</source>
        <translation>ממוצע הזיכוי של הבקרות הישימות: חוזק ÷ 10 × מצב בקרת 27001.</translation>
    </message>
    <message>
        <source>Readiness over time</source>
        <translation>המוכנות לאורך זמן</translation>
    </message>
    <message>
        <source>No snapshot has been taken yet. Take one now and then (File menu) to see how the figures move.</source>
        <translation>טרם נשמרה תמונת מצב. כדאי לשמור תמונה מדי פעם (תפריט ״קובץ״) כדי לראות כיצד המדדים משתנים.</translation>
    </message>
    <message>
        <source>AI assets by risk level</source>
        <translation>נכסי בינה מלאכותית לפי רמת סיכון</translation>
    </message>
    <message>
        <source>Records that are not archived.</source>
        <translation>רשומות שאינן בארכיון.</translation>
    </message>
    <message>
        <source>AI assets by EU AI Act class</source>
        <translation>נכסי בינה מלאכותית לפי סיווג בחוק האירופי</translation>
    </message>
    <message>
        <source>As classified in the register; no legal advice.</source>
        <translation>לפי הסיווג במרשם; אין בכך ייעוץ משפטי.</translation>
    </message>
    <message>
        <source>Plan against today</source>
        <translation>התוכנית מול היום</translation>
    </message>
    <message>
        <source>The plan has no tasks yet.</source>
        <translation>עדיין אין משימות בתוכנית.</translation>
    </message>
    <message>
        <source>Progress by activity; the tick is where it should be today.</source>
        <translation>התקדמות לפי פעילות; הסימון מראה היכן היא אמורה להיות היום.</translation>
    </message>
    <message>
        <source>Since “{0}”: readiness {1} points, open gaps {2}, days left {3}.</source>
        <translation>מאז ״{0}״: מוכנות {1} נקודות, פערים פתוחים {2}, ימי עבודה שנותרו {3}.</translation>
    </message>
    <message>
        <source>Working days of work left: {0} of {1}; planned for today: {2}.</source>
        <translation>ימי עבודה שנותרו: {0} מתוך {1}; לפי התכנון להיום: {2}.</translation>
    </message>
</context>
<context>
    <name>PairCard</name>
    <message>
        <source>Remove this pair</source>
        <translation>הסרת הזוג</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>חוזק</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>קשר</translation>
    </message>
    <message>
        <source>State at the client</source>
        <translation>מצב אצל הלקוח</translation>
    </message>
    <message>
        <source>Reason for this pair</source>
        <translation>נימוק לזוג</translation>
    </message>
    <message>
        <source>Why this pair, and what it leaves open</source>
        <translation>מדוע זוג זה, ומה הוא משאיר פתוח</translation>
    </message>
    <message>
        <source>Write a reason of your own; an empty one brings back the library&apos;s</source>
        <translation>אפשר לכתוב נימוק משלך; השארה ריקה מחזירה את הנימוק מהספרייה</translation>
    </message>
    <message>
        <source>Edit the reason</source>
        <translation>עריכת הנימוק</translation>
    </message>
    <message>
        <source>Reset this pair to the library&apos;s value</source>
        <translation>החזרת זוג זה לערך שבספרייה</translation>
    </message>
    <message>
        <source>Added here</source>
        <translation>נוסף כאן</translation>
    </message>
    <message>
        <source>Changed here; the library says {0}</source>
        <translation>שונה כאן; בספרייה: {0}</translation>
    </message>
    <message numerus="yes">
        <source>Published by %n source(s)</source>
        <translation>
            <numerusform>פורסם במקור אחד</numerusform>
            <numerusform>פורסם ב־%n מקורות</numerusform>
        </translation>
    </message>
    <message>
        <source>Our judgement</source>
        <translation>שיקול דעת שלנו</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste</source>
        <translation>הדבקה</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) will change</source>
        <translation>
            <numerusform>תא אחד ישתנה</numerusform>
            <numerusform>%n תאים ישתנו</numerusform>
        </translation>
    </message>
    <message>
        <source>Row</source>
        <translation>שורה</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>עמודה</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>כעת</translation>
    </message>
    <message>
        <source>After pasting</source>
        <translation>לאחר ההדבקה</translation>
    </message>
    <message>
        <source>(new)</source>
        <translation>(חדש)</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(ריק)</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) do not fit here and are left out</source>
        <translation>
            <numerusform>תא אחד אינו מתאים ולא יודבק</numerusform>
            <numerusform>%n תאים אינם מתאימים ולא יודבקו</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
</context>
<context>
    <name>PlanFacts</name>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>יום עבודה אחד</numerusform>
            <numerusform>%n ימי עבודה</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) later</source>
        <translation>
            <numerusform>יום עבודה אחד מאוחר יותר</numerusform>
            <numerusform>%n ימי עבודה מאוחר יותר</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) earlier</source>
        <translation>
            <numerusform>יום עבודה אחד מוקדם יותר</numerusform>
            <numerusform>%n ימי עבודה מוקדם יותר</numerusform>
        </translation>
    </message>
    <message>
        <source>on the same day</source>
        <translation>באותו יום</translation>
    </message>
    <message>
        <source>As in the baseline: {0}</source>
        <translation>כמו בתוכנית הבסיס: {0}</translation>
    </message>
    <message>
        <source>In the baseline {0}; starts {1}, ends {2}</source>
        <translation>בתוכנית הבסיס {0}; התחלה: {1}, סיום: {2}</translation>
    </message>
    <message>
        <source>{0} done</source>
        <translation>הושלמו {0}</translation>
    </message>
    <message>
        <source>{0} of {1} gaps open</source>
        <translation>{0} מתוך {1} פערים פתוחים</translation>
    </message>
    <message>
        <source>Its progress follows its gaps</source>
        <translation>ההתקדמות נקבעת לפי הפערים</translation>
    </message>
    <message>
        <source>Owner: {0}</source>
        <translation>אחראי: {0}</translation>
    </message>
    <message>
        <source>Critical: a later end moves the end of the plan</source>
        <translation>קריטית: דחיית הסיום דוחה את סיום התוכנית</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of slack</source>
        <translation>
            <numerusform>מרווח של יום אחד</numerusform>
            <numerusform>מרווח של %n ימים</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits for {0}</source>
        <translation>ממתינה ל־{0}</translation>
    </message>
</context>
<context>
    <name>PlanMenu</name>
    <message>
        <source>Calendar, baselines and capacity of the plan</source>
        <translation>לוח ימי העבודה, תוכניות הבסיס והקיבולת</translation>
    </message>
    <message>
        <source>Plan settings</source>
        <translation>הגדרות התוכנית</translation>
    </message>
    <message>
        <source>Working calendar…</source>
        <translation>לוח ימי העבודה…</translation>
    </message>
    <message>
        <source>Capacity…</source>
        <translation>קיבולת…</translation>
    </message>
    <message>
        <source>Show work against capacity</source>
        <translation>הצגת עבודה מול קיבולת</translation>
    </message>
    <message>
        <source>Save the plan as a baseline…</source>
        <translation>שמירת התוכנית כתוכנית בסיס…</translation>
    </message>
    <message>
        <source>Baselines…</source>
        <translation>תוכניות בסיס…</translation>
    </message>
    <message>
        <source>What if the start moves…</source>
        <translation>מה אם ההתחלה תזוז…</translation>
    </message>
    <message>
        <source>Assign gaps by activity…</source>
        <translation>שיוך פערים לפי פעילות…</translation>
    </message>
    <message>
        <source>The plan on one page (PDF)…</source>
        <translation>התוכנית בעמוד אחד (PDF)…</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>השוואה אל</translation>
    </message>
    <message>
        <source>No baseline</source>
        <translation>ללא תוכנית בסיס</translation>
    </message>
    <message>
        <source>Columns against the baseline</source>
        <translation>עמודות מול תוכנית הבסיס</translation>
    </message>
    <message>
        <source>Folder for the export</source>
        <translation>תיקייה לייצוא</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>פתיחה</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>The plan was saved</source>
        <translation>התוכנית נשמרה</translation>
    </message>
    <message>
        <source>Save the plan as a baseline</source>
        <translation>שמירת התוכנית כתוכנית בסיס</translation>
    </message>
    <message>
        <source>Later changes are told against it. Name of the baseline</source>
        <translation>שינויים מאוחרים יותר יושוו אליה. שם תוכנית הבסיס</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>שמירה</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>All tasks</source>
        <translation>כל המשימות</translation>
    </message>
    <message>
        <source>Critical path</source>
        <translation>נתיב קריטי</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>אבני דרך</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>דורש טיפול</translation>
    </message>
    <message>
        <source>The progress follows the gaps</source>
        <translation>ההתקדמות נקבעת לפי הפערים</translation>
    </message>
    <message>
        <source>It is computed from the gaps closed in this task. A progress that is typed stays as it is instead.</source>
        <translation>היא מחושבת מהפערים הנסגרים במשימה זו. התקדמות שמוקלדת ידנית תחליף את החישוב ותישאר כפי שהיא.</translation>
    </message>
    <message>
        <source>Go on following the gaps</source>
        <translation>להמשיך לפי הפערים</translation>
    </message>
    <message>
        <source>Use what I typed</source>
        <translation>להשתמש במה שהקלדתי</translation>
    </message>
    <message>
        <source>Add task</source>
        <translation>הוספת משימה</translation>
    </message>
    <message>
        <source>Add a task below the current one</source>
        <translation>הוספת משימה מתחת לנוכחית</translation>
    </message>
    <message>
        <source>Remove the selected tasks</source>
        <translation>הסרת המשימות שנבחרו</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>תוכנית</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>רבעון</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>חודש</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>שבוע</translation>
    </message>
    <message>
        <source>How much time is shown (Ctrl+wheel)</source>
        <translation>טווח הזמן המוצג (Ctrl+גלגלת)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>היום</translation>
    </message>
    <message>
        <source>Fold all activities</source>
        <translation>קיפול כל הפעילויות</translation>
    </message>
    <message>
        <source>Unfold everything</source>
        <translation>פתיחת הכול</translation>
    </message>
    <message>
        <source>Time runs from right to left</source>
        <translation>הזמן מתקדם מימין לשמאל</translation>
    </message>
    <message>
        <source>The plan has no tasks. Add the first one.</source>
        <translation>אין משימות בתוכנית. יש להוסיף משימה ראשונה.</translation>
    </message>
    <message>
        <source>Working day {0} of {1}</source>
        <translation>יום עבודה {0} מתוך {1}</translation>
    </message>
    <message>
        <source>Baseline: {0}</source>
        <translation>תוכנית הבסיס: {0}</translation>
    </message>
    <message>
        <source>End of the plan</source>
        <translation>סיום התוכנית</translation>
    </message>
    <message>
        <source>Work done</source>
        <translation>ביצוע</translation>
    </message>
    <message>
        <source>{0} expected by today</source>
        <translation>{0} צפויים עד היום</translation>
    </message>
    <message>
        <source>Next milestone</source>
        <translation>אבן הדרך הבאה</translation>
    </message>
    <message>
        <source>All milestones are reached</source>
        <translation>כל אבני הדרך הושגו</translation>
    </message>
    <message numerus="yes">
        <source>of %n task(s): any delay moves the end</source>
        <translation>
            <numerusform>מתוך משימה אחת: כל עיכוב דוחה את הסיום</numerusform>
            <numerusform>מתוך %n משימות: כל עיכוב דוחה את הסיום</numerusform>
        </translation>
    </message>
    <message>
        <source>Late, out of month or link broken</source>
        <translation>באיחור, מחוץ לחודש או קישור מופר</translation>
    </message>
    <message>
        <source>Months of work left</source>
        <translation>חודשי עבודה שנותרו</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>משימה חדשה</translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message>
        <source>What this activity produces</source>
        <translation>תוצר הפעילות</translation>
    </message>
    <message>
        <source>Holds back</source>
        <translation>מעכבת את המשימות</translation>
    </message>
    <message>
        <source>Activity {0}</source>
        <translation>פעילות {0}</translation>
    </message>
    <message>
        <source>Milestone {0}</source>
        <translation>אבן דרך {0}</translation>
    </message>
    <message>
        <source>Task {0}</source>
        <translation>משימה {0}</translation>
    </message>
    <message>
        <source>On the critical path: a later end moves the end of the plan.</source>
        <translation>בנתיב הקריטי: דחיית הסיום דוחה את סיום התוכנית.</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) of slack before the end of the plan moves.</source>
        <translation>
            <numerusform>מרווח של יום עבודה אחד עד לדחיית סיום התוכנית.</numerusform>
            <numerusform>מרווח של %n ימי עבודה עד לדחיית סיום התוכנית.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanPdfDialog</name>
    <message>
        <source>The plan on one page</source>
        <translation>התוכנית בעמוד אחד</translation>
    </message>
    <message>
        <source>Fitting the plan</source>
        <translation>לפי גודל התוכנית</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>יום</translation>
    </message>
    <message>
        <source>whole plan</source>
        <translation>התוכנית כולה</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>גודל נייר</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>שפה</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>יום ראשון בתצוגה</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>יום אחרון בתצוגה</translation>
    </message>
    <message>
        <source>The list of tasks follows on further pages</source>
        <translation>רשימת המשימות תופיע בעמודים הבאים</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Choose a folder and save</source>
        <translation>בחירת תיקייה ושמירה</translation>
    </message>
    <message>
        <source>Columns beside the bars</source>
        <translation>עמודות לצד התרשים</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Preview</source>
        <translation>תצוגה מקדימה</translation>
    </message>
    <message>
        <source>Deliverable</source>
        <translation>תוצר</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>שפה</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>העמוד הקודם</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>העמוד הבא</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>עמוד</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Preparing the pages…</source>
        <translation>העמודים בהכנה…</translation>
    </message>
    <message>
        <source>The preview could not be made.</source>
        <translation>לא ניתן היה להכין תצוגה מקדימה.</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>עמוד {0} מתוך {1}</translation>
    </message>
</context>
<context>
    <name>QuestionRow</name>
    <message>
        <source>Key {0}</source>
        <translation>מקש {0}</translation>
    </message>
</context>
<context>
    <name>QuestionsView</name>
    <message>
        <source>The workbook leaves no question open.</source>
        <translation>אין שאלות פתוחות על חוברת העבודה.</translation>
    </message>
    <message>
        <source>{0}, row(s) {1}</source>
        <translation>{0}, שורות {1}</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>טרם הוחלט</translation>
    </message>
</context>
<context>
    <name>Rationale</name>
    <message>
        <source>Show the reason in the other language</source>
        <translation>הצגת הנימוק בשפה האחרת</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>No other files</source>
        <translation>אין קבצים נוספים</translation>
    </message>
</context>
<context>
    <name>ReturnModel</name>
    <message>
        <source>Row</source>
        <translation>שורה</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>שדה</translation>
    </message>
    <message>
        <source>Here now</source>
        <translation>כאן, כעת</translation>
    </message>
    <message>
        <source>In the workbook</source>
        <translation>בחוברת העבודה</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>מי שינה</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>מיקום</translation>
    </message>
    <message>
        <source>New: {0}</source>
        <translation>חדש: {0}</translation>
    </message>
    <message>
        <source>Row {0}</source>
        <translation>שורה {0}</translation>
    </message>
    <message>
        <source>Row {0} · {1}</source>
        <translation>שורה {0} · {1}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>הערה</translation>
    </message>
    <message>
        <source>New row</source>
        <translation>שורה חדשה</translation>
    </message>
    <message>
        <source>Both, decided</source>
        <translation>שני הצדדים, הוכרע</translation>
    </message>
    <message>
        <source>Both: a conflict</source>
        <translation>שני הצדדים: התנגשות</translation>
    </message>
    <message>
        <source>The workbook</source>
        <translation>חוברת העבודה</translation>
    </message>
    <message>
        <source>Here alone</source>
        <translation>רק כאן</translation>
    </message>
</context>
<context>
    <name>ReturnView</name>
    <message>
        <source>Changes</source>
        <translation>שינויים</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>מוצג</translation>
    </message>
    <message>
        <source>Take all</source>
        <translation>סימון הכול</translation>
    </message>
    <message>
        <source>Take none</source>
        <translation>ביטול כל הסימונים</translation>
    </message>
    <message>
        <source>Conflicts: the workbook</source>
        <translation>התנגשויות: לפי החוברת</translation>
    </message>
    <message>
        <source>Conflicts: as here</source>
        <translation>התנגשויות: כמו כאן</translation>
    </message>
    <message>
        <source>Space chooses between here and the workbook for the selected lines.</source>
        <translation>מקש הרווח בוחר בין הערך כאן לערך שבחוברת העבודה בשורות המסומנות.</translation>
    </message>
    <message>
        <source>What the workbook changes</source>
        <translation>מה שחוברת העבודה משנה</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>התנגשויות</translation>
    </message>
    <message>
        <source>Changed in the workbook alone</source>
        <translation>שונה רק בחוברת העבודה</translation>
    </message>
    <message>
        <source>New rows</source>
        <translation>שורות חדשות</translation>
    </message>
    <message>
        <source>Changed here alone</source>
        <translation>שונה רק כאן</translation>
    </message>
    <message>
        <source>All that differs</source>
        <translation>כל ההבדלים</translation>
    </message>
</context>
<context>
    <name>RiskMatrices</name>
    <message>
        <source>Inherent</source>
        <translation>סיכון מובנה</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>כעת</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>סיכון שיורי</translation>
    </message>
    <message>
        <source>Choose a cell to see its risks. Arrow keys move, Enter or Space chooses.</source>
        <translation>בחירת משבצת מציגה את הסיכונים שבה. מקשי החצים מזיזים, Enter או רווח בוחרים.</translation>
    </message>
</context>
<context>
    <name>RiskMatrix</name>
    <message>
        <source>Upwards: likelihood · across: impact</source>
        <translation>כלפי מעלה: סבירות · לרוחב: השפעה</translation>
    </message>
    <message numerus="yes">
        <source>Likelihood: {0}. Impact: {1}. Level: {2}. %n risk(s)</source>
        <translation>
            <numerusform>סבירות: {0}. השפעה: {1}. רמה: {2}. סיכון אחד</numerusform>
            <numerusform>סבירות: {0}. השפעה: {1}. רמה: {2}. %n סיכונים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n risk(s) not rated</source>
        <translation>
            <numerusform>סיכון אחד לא דורג</numerusform>
            <numerusform>%n סיכונים לא דורגו</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RisksPage</name>
    <message>
        <source>All</source>
        <translation>הכול</translation>
    </message>
    <message>
        <source>High</source>
        <translation>גבוהים</translation>
    </message>
    <message>
        <source>Information security</source>
        <translation>אבטחת מידע</translation>
    </message>
    <message>
        <source>People and society</source>
        <translation>אנשים וחברה</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>מפת חום</translation>
    </message>
    <message>
        <source>Starter library</source>
        <translation>ספריית סיכונים</translation>
    </message>
    <message>
        <source>Impact assessments</source>
        <translation>הערכות השפעה</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>הוספה</translation>
    </message>
    <message>
        <source>Add a risk (Ctrl+N); in the library, add the selected ones</source>
        <translation>הוספת סיכון (Ctrl+N); בספרייה: הוספת הסיכונים שנבחרו</translation>
    </message>
    <message>
        <source>Delete the selected rows</source>
        <translation>מחיקת השורות שנבחרו</translation>
    </message>
    <message>
        <source>No AI systems or models are recorded yet. Record them in the AI asset register first.</source>
        <translation>עדיין לא נרשמו מערכות או מודלים. יש לרשום אותם תחילה במרשם נכסי הבינה המלאכותית.</translation>
    </message>
    <message>
        <source>No risks are recorded yet. Pick some from the starter library, add one (Ctrl+N), paste a list from Excel (Ctrl+V), or import a workbook (Ctrl+I).</source>
        <translation>עדיין לא נרשמו סיכונים. אפשר לבחור סיכונים מהספרייה, להוסיף סיכון (Ctrl+N), להדביק רשימה מ־Excel (Ctrl+V) או לייבא חוברת עבודה (Ctrl+I).</translation>
    </message>
    <message>
        <source>Open risks</source>
        <translation>סיכונים פתוחים</translation>
    </message>
    <message>
        <source>{0} of them to people or society</source>
        <translation>{0} מהם לאנשים או לחברה</translation>
    </message>
    <message>
        <source>High or very high now</source>
        <translation>גבוהים או גבוהים מאוד כעת</translation>
    </message>
    <message>
        <source>{0} without a treatment</source>
        <translation>{0} ללא טיפול</translation>
    </message>
    <message>
        <source>High after treatment</source>
        <translation>גבוהים לאחר הטיפול</translation>
    </message>
    <message>
        <source>By the residual rating, where there is one</source>
        <translation>לפי הדירוג השיורי, אם נקבע</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>התקבלו</translation>
    </message>
    <message>
        <source>{0} without an end date</source>
        <translation>{0} ללא מועד סיום</translation>
    </message>
    <message>
        <source>Add to the register</source>
        <translation>הוספה למרשם</translation>
    </message>
    <message>
        <source>New risk</source>
        <translation>סיכון חדש</translation>
    </message>
</context>
<context>
    <name>RisksPanel</name>
    <message>
        <source>Threat or source</source>
        <translation>איום או מקור</translation>
    </message>
    <message>
        <source>Weakness</source>
        <translation>חולשה</translation>
    </message>
    <message>
        <source>Consequence</source>
        <translation>תוצאה</translation>
    </message>
    <message>
        <source>Affects</source>
        <translation>משפיע על</translation>
    </message>
    <message>
        <source>Typical of</source>
        <translation>אופייני ל</translation>
    </message>
    <message>
        <source>Assets and controls</source>
        <translation>נכסים ובקרות</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>מחיקה</translation>
    </message>
    <message>
        <source>Inherent: {0}</source>
        <translation>מובנה: {0}</translation>
    </message>
    <message>
        <source>now: {0}</source>
        <translation>כעת: {0}</translation>
    </message>
    <message>
        <source>residual: {0}</source>
        <translation>שיורי: {0}</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>לא דורג</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>נכס</translation>
    </message>
    <message>
        <source>Starter library</source>
        <translation>ספריית סיכונים</translation>
    </message>
    <message>
        <source>in the register as {0}</source>
        <translation>במרשם: {0}</translation>
    </message>
    <message>
        <source>Typical level before treatment: {0}</source>
        <translation>רמה אופיינית לפני טיפול: {0}</translation>
    </message>
    <message>
        <source>Every AI system</source>
        <translation>כל מערכת בינה מלאכותית</translation>
    </message>
    <message>
        <source>The asset</source>
        <translation>הנכס</translation>
    </message>
</context>
<context>
    <name>RowHistoryAction</name>
    <message>
        <source>History of this row</source>
        <translation>היסטוריית השורה</translation>
    </message>
</context>
<context>
    <name>SearchPalette</name>
    <message>
        <source>Search rows, pages and actions</source>
        <translation>חיפוש שורות, עמודים ופעולות</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer or other words.</source>
        <translation>לא נמצאו תוצאות. אפשר לנסות פחות מילים או מילים אחרות.</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>{0} of {1} fields are filled</source>
        <translation>מולאו {0} מתוך {1} שדות</translation>
    </message>
</context>
<context>
    <name>SectionView</name>
    <message>
        <source>At this client</source>
        <translation>אצל הלקוח</translation>
    </message>
    <message>
        <source>Month {0}</source>
        <translation>חודש {0}</translation>
    </message>
    <message>
        <source>Months {0}</source>
        <translation>חודשים {0}</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>תוצר</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>חפיפה</translation>
    </message>
    <message>
        <source>With clauses</source>
        <translation>כולל סעיפים</translation>
    </message>
    <message>
        <source>Overlap here</source>
        <translation>חפיפה אצל הלקוח</translation>
    </message>
    <message>
        <source>With clauses here</source>
        <translation>כולל סעיפים, אצל הלקוח</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>חוזק</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>משמעות</translation>
    </message>
    <message>
        <source>Threshold here</source>
        <translation>הסף שנבחר כאן</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>Filter this column…</source>
        <translation>סינון העמודה…</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>ניקוי כל המסננים</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>איפוס העמודות</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>העתקה</translation>
    </message>
    <message>
        <source>Paste…</source>
        <translation>הדבקה…</translation>
    </message>
    <message>
        <source>Clear cells</source>
        <translation>ניקוי תאים</translation>
    </message>
    <message>
        <source>No row fits the filter. Clear it to see all rows.</source>
        <translation>אין שורה המתאימה למסנן. יש לנקות אותו כדי לראות את כל השורות.</translation>
    </message>
</context>
<context>
    <name>SnapshotsDialog</name>
    <message>
        <source>Snapshots</source>
        <translation>תמונות מצב</translation>
    </message>
    <message>
        <source>A snapshot keeps the state of the client’s file under a name, inside the file. One is taken each time the Statement of Applicability is issued.</source>
        <translation>תמונת מצב שומרת את מצב קובץ הלקוח תחת שם, בתוך הקובץ עצמו. תמונה נשמרת בכל פעם שיוצאת גרסה של הצהרת הישימות.</translation>
    </message>
    <message>
        <source>Take a snapshot…</source>
        <translation>שמירת תמונת מצב…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>שינוי שם…</translation>
    </message>
    <message>
        <source>Go back to it…</source>
        <translation>חזרה אליה…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>מחיקה</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>השוואה בין</translation>
    </message>
    <message>
        <source>with</source>
        <translation>לבין</translation>
    </message>
    <message>
        <source>Figures then and now</source>
        <translation>המדדים אז ועכשיו</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>מה השתנה</translation>
    </message>
    <message>
        <source>Take a snapshot first: figures are compared from one to the next.</source>
        <translation>יש לשמור תחילה תמונת מצב: המדדים מושווים מאחת לבאה אחריה.</translation>
    </message>
    <message>
        <source>Nothing has changed in between.</source>
        <translation>דבר לא השתנה ביניהן.</translation>
    </message>
    <message>
        <source>Progress report…</source>
        <translation>דוח התקדמות…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>כעת</translation>
    </message>
    <message>
        <source>version {0}</source>
        <translation>גרסה {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>שינוי אחד</numerusform>
            <numerusform>%n שינויים</numerusform>
        </translation>
    </message>
    <message>
        <source>Take a snapshot</source>
        <translation>שמירת תמונת מצב</translation>
    </message>
    <message>
        <source>What is this state of the file called?</source>
        <translation>איך לקרוא למצב הזה של הקובץ?</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>שמירה</translation>
    </message>
    <message>
        <source>Rename a snapshot</source>
        <translation>שינוי שם של תמונת מצב</translation>
    </message>
    <message>
        <source>What shall “{0}” be called?</source>
        <translation>איך לקרוא לתמונת המצב ״{0}״?</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>שינוי שם</translation>
    </message>
    <message>
        <source>Where shall the progress report be written?</source>
        <translation>היכן לשמור את דוח ההתקדמות?</translation>
    </message>
    <message>
        <source>Progress report</source>
        <translation>דוח התקדמות</translation>
    </message>
</context>
<context>
    <name>SoaPage</name>
    <message>
        <source>All</source>
        <translation>הכול</translation>
    </message>
    <message>
        <source>Own controls</source>
        <translation>בקרות עצמאיות</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>הוחרגו</translation>
    </message>
    <message>
        <source>Still to be justified</source>
        <translation>נותר לנמק</translation>
    </message>
    <message>
        <source>Changes since last version</source>
        <translation>שינויים מאז הגרסה הקודמת</translation>
    </message>
    <message>
        <source>Issued versions</source>
        <translation>גרסאות שיצאו</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>פעולות</translation>
    </message>
    <message>
        <source>Own control…</source>
        <translation>בקרה עצמאית…</translation>
    </message>
    <message>
        <source>Let the reasons of the selected rows follow the registers</source>
        <translation>קביעת הנימוקים של השורות שנבחרו לפי המרשמים</translation>
    </message>
    <message>
        <source>Issue a version…</source>
        <translation>הוצאת גרסה…</translation>
    </message>
    <message>
        <source>No version has been issued yet. Issue one from the menu “Do”.</source>
        <translation>טרם יצאה גרסה. אפשר להוציא גרסה מהתפריט ״פעולות״.</translation>
    </message>
    <message>
        <source>There is no issued version from which the statement differs.</source>
        <translation>אין גרסה שיצאה שההצהרה שונה ממנה.</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>החרגה</translation>
    </message>
    <message>
        <source>Why does {0} not apply to this client? An exclusion needs a reason.</source>
        <translation>מדוע {0} אינה ישימה אצל הלקוח? החרגה מחייבת נימוק.</translation>
    </message>
    <message>
        <source>Applicable controls</source>
        <translation>בקרות ישימות</translation>
    </message>
    <message>
        <source>of {0} · {1} excluded</source>
        <translation>מתוך {0} · {1} הוחרגו</translation>
    </message>
    <message>
        <source>Implemented</source>
        <translation>מיושמות</translation>
    </message>
    <message>
        <source>{0} of the applicable ones</source>
        <translation>{0} מהבקרות הישימות</translation>
    </message>
    <message>
        <source>{0} without a reason · {1} excluded without one</source>
        <translation>{0} ללא נימוק · {1} הוחרגו ללא נימוק</translation>
    </message>
    <message>
        <source>Issued version</source>
        <translation>גרסה שיצאה</translation>
    </message>
    <message>
        <source>No version has been issued yet</source>
        <translation>טרם יצאה גרסה</translation>
    </message>
    <message>
        <source>of {0} · unchanged since</source>
        <translation>מתאריך {0} · ללא שינוי מאז</translation>
    </message>
    <message numerus="yes">
        <source>of {0} · %n change(s) since</source>
        <translation>
            <numerusform>מתאריך {0} · שינוי אחד מאז</numerusform>
            <numerusform>מתאריך {0} · %n שינויים מאז</numerusform>
        </translation>
    </message>
    <message>
        <source>Statement of Applicability {0}</source>
        <translation>הצהרת ישימות {0}</translation>
    </message>
    <message>
        <source>Own control</source>
        <translation>בקרה עצמאית</translation>
    </message>
    <message>
        <source>Which control does the client have of its own?</source>
        <translation>איזו בקרה משלו יש ללקוח?</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>הוספה</translation>
    </message>
</context>
<context>
    <name>SoaPanel</name>
    <message>
        <source>Follow the registers again</source>
        <translation>חזרה לקביעה לפי המרשמים</translation>
    </message>
    <message>
        <source>Laws</source>
        <translation>חוקים</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>הסכמים</translation>
    </message>
    <message>
        <source>Risks and work behind it</source>
        <translation>סיכונים ועבודה שמאחוריה</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>לפני</translation>
    </message>
    <message>
        <source>After</source>
        <translation>אחרי</translation>
    </message>
    <message>
        <source>Delete this control</source>
        <translation>מחיקת הבקרה</translation>
    </message>
    <message>
        <source>Issued version</source>
        <translation>גרסה שיצאה</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>מה חדש</translation>
    </message>
    <message>
        <source>Chosen by hand.</source>
        <translation>נבחר ידנית.</translation>
    </message>
    <message>
        <source>Follows the registers:</source>
        <translation>לפי המרשמים:</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>The registers suggest:</source>
        <translation>המרשמים מציעים:</translation>
    </message>
    <message>
        <source>No open risk, no law in scope and no agreed clause names this control.</source>
        <translation>אין סיכון פתוח, חוק החל על הלקוח או סעיף שהוסכם שמפנים לבקרה זו.</translation>
    </message>
    <message>
        <source>{0} · suggested</source>
        <translation>{0} · מוצע</translation>
    </message>
    <message>
        <source>{0}, before</source>
        <translation>{0}, לפני</translation>
    </message>
    <message>
        <source>{0}, after</source>
        <translation>{0}, אחרי</translation>
    </message>
    <message>
        <source>The control</source>
        <translation>הבקרה</translation>
    </message>
    <message>
        <source>What it carries of 42001</source>
        <translation>מה היא מכסה ב־42001</translation>
    </message>
    <message>
        <source>Its questions in the checklist</source>
        <translation>השאלות שלה ברשימת הפערים</translation>
    </message>
</context>
<context>
    <name>StartDialog</name>
    <message>
        <source>What if the start moves</source>
        <translation>מה אם ההתחלה תזוז</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>התחלה</translation>
    </message>
    <message>
        <source>Another start</source>
        <translation>מועד התחלה אחר</translation>
    </message>
    <message>
        <source>A week earlier</source>
        <translation>שבוע מוקדם יותר</translation>
    </message>
    <message>
        <source>A week later</source>
        <translation>שבוע מאוחר יותר</translation>
    </message>
    <message numerus="yes">
        <source>Move the own dates of %n task(s) along</source>
        <translation>
            <numerusform>הזזת התאריך הקבוע של משימה אחת יחד עם ההתחלה</numerusform>
            <numerusform>הזזת התאריכים הקבועים של %n משימות יחד עם ההתחלה</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Move the start</source>
        <translation>הזזת ההתחלה</translation>
    </message>
    <message>
        <source>End of the plan</source>
        <translation>סיום התוכנית</translation>
    </message>
    <message>
        <source>Certification</source>
        <translation>התעדה</translation>
    </message>
    <message>
        <source>Tasks past their month</source>
        <translation>משימות שחורגות מהחודש שלהן</translation>
    </message>
    <message>
        <source>Tasks before their month or the plan</source>
        <translation>משימות שמקדימות את החודש שלהן או את התוכנית</translation>
    </message>
    <message>
        <source>Broken links</source>
        <translation>קישורים מופרים</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>ללא שינוי</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>יום אחד</numerusform>
            <numerusform>%n ימים</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} later</source>
        <translation>{0} מאוחר יותר</translation>
    </message>
    <message>
        <source>{0} earlier</source>
        <translation>{0} מוקדם יותר</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>כעת</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>לאחר מכן</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>הבדל</translation>
    </message>
    <message>
        <source>Type a day, such as {0}.</source>
        <translation>יש להקליד תאריך, למשל {0}.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ועוד אחת</numerusform>
            <numerusform>ועוד %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Would no longer fit: {0}</source>
        <translation>לא יתאימו עוד: {0}</translation>
    </message>
    <message>
        <source>No further task would leave its month or break a link.</source>
        <translation>אף משימה נוספת לא תחרוג מהחודש שלה ולא תפר קישור.</translation>
    </message>
</context>
<context>
    <name>StartWindow</name>
    <message>
        <source>Add ISO/IEC 42001 to an ISO/IEC 27001 management system that already runs.</source>
        <translation>הוספת ISO/IEC 42001 למערכת ניהול פעילה לפי ISO/IEC 27001.</translation>
    </message>
    <message>
        <source>New client…</source>
        <translation>לקוח חדש…</translation>
    </message>
    <message>
        <source>Open a client&apos;s file…</source>
        <translation>פתיחת קובץ לקוח…</translation>
    </message>
    <message>
        <source>Look at the sample client</source>
        <translation>פתיחת לקוח לדוגמה</translation>
    </message>
    <message>
        <source>Not saved when the program stopped</source>
        <translation>לא נשמר כשהתוכנה נעצרה</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>נפתחו לאחרונה</translation>
    </message>
    <message>
        <source>No files yet. Begin with a new client, or look at the sample.</source>
        <translation>עדיין אין קבצים. אפשר להתחיל בלקוח חדש או לפתוח את הלקוח לדוגמה.</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>המשך עבודה</translation>
    </message>
    <message>
        <source>Discard it…</source>
        <translation>מחיקה…</translation>
    </message>
</context>
<context>
    <name>SuppliersPage</name>
    <message>
        <source>All</source>
        <translation>הכול</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>תוקף פג או עומד לפוג</translation>
    </message>
    <message>
        <source>Required clauses open</source>
        <translation>סעיפי חובה פתוחים</translation>
    </message>
    <message>
        <source>Clauses</source>
        <translation>סעיפים</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>בארכיון</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>הוספה</translation>
    </message>
    <message>
        <source>Add a supplier (Ctrl+N)</source>
        <translation>הוספת ספק (Ctrl+N)</translation>
    </message>
    <message>
        <source>Duplicate this supplier</source>
        <translation>שכפול הספק</translation>
    </message>
    <message>
        <source>Delete the selected rows</source>
        <translation>מחיקת השורות שנבחרו</translation>
    </message>
    <message>
        <source>Nothing is archived. Archive a supplier in its panel: it leaves the figures, not the file.</source>
        <translation>הארכיון ריק. אפשר להעביר ספק לארכיון בחלונית שלו: הוא יוצא מהנתונים, לא מהקובץ.</translation>
    </message>
    <message>
        <source>No suppliers are recorded yet. Add one (Ctrl+N), paste a list from Excel (Ctrl+V), import a workbook (Ctrl+I), or name one in an AI asset.</source>
        <translation>עדיין לא נרשמו ספקים. אפשר להוסיף ספק (Ctrl+N), להדביק רשימה מ־Excel (Ctrl+V), לייבא חוברת עבודה (Ctrl+I), או לציין ספק בנכס בינה מלאכותית.</translation>
    </message>
    <message>
        <source>AI suppliers</source>
        <translation>ספקי בינה מלאכותית</translation>
    </message>
    <message>
        <source>{0} of them with AI assets</source>
        <translation>{0} מהם עם נכסי בינה מלאכותית</translation>
    </message>
    <message>
        <source>Contract or DPA expired</source>
        <translation>תוקף ההסכם או הסכם עיבוד המידע פג</translation>
    </message>
    <message>
        <source>{0} more within 90 days</source>
        <translation>עוד {0} בתוך 90 יום</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} מתוך {1}</translation>
    </message>
    <message>
        <source>suppliers; mean clause score {0}</source>
        <translation>ספקים; ציון סעיפים ממוצע {0}</translation>
    </message>
    <message>
        <source>DPA missing</source>
        <translation>הסכם עיבוד מידע חסר</translation>
    </message>
    <message>
        <source>Needed by a live AI asset, not recorded</source>
        <translation>נדרש לנכס פעיל ולא נרשם</translation>
    </message>
    <message>
        <source>Suppliers of live AI assets whose DPA is marked as missing, or where none is recorded though an asset processes personal data.</source>
        <translation>ספקים של נכסי בינה מלאכותית פעילים שהסכם עיבוד המידע עמם מסומן כחסר, או שלא נרשם הסכם אף שהנכס מעבד מידע אישי.</translation>
    </message>
    <message>
        <source>New supplier</source>
        <translation>ספק חדש</translation>
    </message>
    <message>
        <source>{0} (copy)</source>
        <translation>{0} (עותק)</translation>
    </message>
</context>
<context>
    <name>SuppliersPanel</name>
    <message>
        <source>AI assets from this supplier</source>
        <translation>נכסי בינה מלאכותית מספק זה</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>שכפול</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>העברה לארכיון</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>מחיקה</translation>
    </message>
    <message>
        <source>Suppliers on which AI assets depend are archived instead.</source>
        <translation>ספקים שנכסי בינה מלאכותית תלויים בהם יועברו לארכיון במקום להימחק.</translation>
    </message>
    <message>
        <source>AI supplier</source>
        <translation>ספק בינה מלאכותית</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>החזרה מהארכיון</translation>
    </message>
    <message>
        <source>The contract expired on {0}.</source>
        <translation>תוקף ההסכם פג ב־{0}.</translation>
    </message>
    <message>
        <source>The contract expires on {0}.</source>
        <translation>תוקף ההסכם יפוג ב־{0}.</translation>
    </message>
    <message>
        <source>The DPA expired on {0}.</source>
        <translation>תוקף הסכם עיבוד המידע פג ב־{0}.</translation>
    </message>
    <message>
        <source>The DPA expires on {0}.</source>
        <translation>תוקף הסכם עיבוד המידע יפוג ב־{0}.</translation>
    </message>
    <message>
        <source>The contract is said to have expired.</source>
        <translation>ההסכם מסומן כמי שתוקפו פג.</translation>
    </message>
    <message>
        <source>An AI asset needs a data processing agreement, and none is recorded.</source>
        <translation>נכס בינה מלאכותית מחייב הסכם עיבוד מידע, ולא נרשם הסכם כזה.</translation>
    </message>
    <message>
        <source>Another supplier has the same name.</source>
        <translation>לספק אחר יש אותו שם.</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>Filter rows (Ctrl+F)</source>
        <translation>סינון שורות (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation>סינון שורות</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>ניקוי המסננים</translation>
    </message>
    <message>
        <source>There is nothing here yet.</source>
        <translation>עדיין אין כאן דבר.</translation>
    </message>
    <message>
        <source>More views</source>
        <translation>תצוגות נוספות</translation>
    </message>
    <message>
        <source>Show or hide the panel</source>
        <translation>הצגה או הסתרה של החלונית</translation>
    </message>
    <message>
        <source>Show the panel</source>
        <translation>הצגת החלונית</translation>
    </message>
</context>
<context>
    <name>TaskChooser</name>
    <message>
        <source>Closed in the plan&apos;s task</source>
        <translation>נסגר במשימה בתוכנית</translation>
    </message>
</context>
<context>
    <name>TaskGaps</name>
    <message>
        <source>Choose gaps…</source>
        <translation>בחירת פערים…</translation>
    </message>
    <message>
        <source>Choose the gaps that are closed in this task</source>
        <translation>בחירת הפערים הנסגרים במשימה זו</translation>
    </message>
    <message>
        <source>Gaps without a task</source>
        <translation>פערים ללא משימה</translation>
    </message>
    <message>
        <source>Drag them onto a task, or press Enter for the task shown.</source>
        <translation>יש לגרור אותם אל משימה, או להקיש Enter לשיוך למשימה המוצגת.</translation>
    </message>
    <message>
        <source>Gaps closed in this task</source>
        <translation>פערים הנסגרים במשימה זו</translation>
    </message>
    <message>
        <source>{0} of {1} open</source>
        <translation>{0} מתוך {1} פתוחים</translation>
    </message>
    <message>
        <source>Take out of this task</source>
        <translation>הוצאה ממשימה זו</translation>
    </message>
    <message>
        <source>Take {0} out of this task</source>
        <translation>הוצאת {0} ממשימה זו</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
</context>
<context>
    <name>TickGroup</name>
    <message>
        <source>Clear</source>
        <translation>ניקוי</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>בחירת הכול</translation>
    </message>
</context>
<context>
    <name>UpdateModel</name>
    <message>
        <source>Pair</source>
        <translation>זוג</translation>
    </message>
    <message>
        <source>Until now</source>
        <translation>עד כה</translation>
    </message>
    <message>
        <source>New</source>
        <translation>חדש</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>שלך</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>נימוק</translation>
    </message>
    <message>
        <source>Clause support {0}</source>
        <translation>תמיכת סעיף {0}</translation>
    </message>
    <message>
        <source>Comes with the library</source>
        <translation>מגיע עם הספרייה</translation>
    </message>
    <message>
        <source>As in the library</source>
        <translation>כמו בספרייה</translation>
    </message>
</context>
<context>
    <name>WeightsDialog</name>
    <message>
        <source>Weights of the priority</source>
        <translation>משקלי העדיפות</translation>
    </message>
    <message>
        <source>Weight of the requirement</source>
        <translation>משקל הדרישה</translation>
    </message>
    <message>
        <source>Laws that name it</source>
        <translation>חוקים שמזכירים אותה</translation>
    </message>
    <message>
        <source>Reach: systems and suppliers at risk</source>
        <translation>היקף: מערכות וספקים בסיכון</translation>
    </message>
    <message>
        <source>Most urgent gaps with these weights</source>
        <translation>הפערים הדחופים ביותר לפי משקלים אלה</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>מקום</translation>
    </message>
    <message>
        <source>42001</source>
        <translation>42001</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>דרישה</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>עדיפות</translation>
    </message>
    <message>
        <source>Back to 0.5, 0.3 and 0.2</source>
        <translation>חזרה ל־0.5, ל־0.3 ול־0.2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Use these weights</source>
        <translation>החלת המשקלים</translation>
    </message>
    <message>
        <source>The most urgent gaps with these weights, and the place that each has now:</source>
        <translation>הפערים הדחופים ביותר לפי משקלים אלה, והמקום הנוכחי של כל אחד:</translation>
    </message>
    <message>
        <source>All weights are 0: {0}.</source>
        <translation>כל המשקלים הם 0: {0}.</translation>
    </message>
    <message>
        <source>{0} (now {1})</source>
        <translation>{0} (כעת {1})</translation>
    </message>
</context>
<context>
    <name>WorkingPage</name>
    <message>
        <source>Progress</source>
        <translation>התקדמות</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>עצירה</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>בעצירה…</translation>
    </message>
</context>
<context>
    <name>WorkshopSide</name>
    <message>
        <source>Notes</source>
        <translation>הערות</translation>
    </message>
    <message>
        <source>To be clarified…</source>
        <translation>מה נותר לברר…</translation>
    </message>
    <message>
        <source>To be clarified</source>
        <translation>מה נותר לברר</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>הסרה</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>העברה לחניון</translation>
    </message>
    <message>
        <source>Parking lot</source>
        <translation>חניון נושאים</translation>
    </message>
    <message>
        <source>Take off the parking lot</source>
        <translation>הסרה מחניון הנושאים</translation>
    </message>
</context>
<context>
    <name>WorkshopStage</name>
    <message>
        <source>Answered: every question has an answer, or the requirement is not applicable.</source>
        <translation>נענו: דרישות שכל שאלותיהן נענו או שאינן ישימות.</translation>
    </message>
    <message>
        <source>Requirement before (PgUp)</source>
        <translation>הדרישה הקודמת (PgUp)</translation>
    </message>
    <message>
        <source>Next requirement (PgDn)</source>
        <translation>הדרישה הבאה (PgDn)</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>יציאה (Esc)</translation>
    </message>
    <message>
        <source>Does not apply…</source>
        <translation>לא ישימה…</translation>
    </message>
    <message>
        <source>Follow the answers again</source>
        <translation>חזרה לסטטוס שלפי התשובות</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>מטרה</translation>
    </message>
    <message>
        <source>What 27001 gives</source>
        <translation>מה 27001 נותן</translation>
    </message>
    <message>
        <source>What is still missing</source>
        <translation>מה עוד חסר</translation>
    </message>
    <message>
        <source>{0} answer</source>
        <translation>{0} תשובה</translation>
    </message>
    <message>
        <source>{0} take back</source>
        <translation>{0} ביטול תשובה</translation>
    </message>
    <message>
        <source>{0} question</source>
        <translation>{0} שאלה</translation>
    </message>
    <message>
        <source>{0} requirement</source>
        <translation>{0} דרישה</translation>
    </message>
    <message>
        <source>{0} notes</source>
        <translation>{0} הערות</translation>
    </message>
    <message>
        <source>{0} parking lot</source>
        <translation>{0} חניון נושאים</translation>
    </message>
    <message>
        <source>{0} clock</source>
        <translation>{0} שעון</translation>
    </message>
    <message>
        <source>{0} undo</source>
        <translation>{0} ביטול פעולה</translation>
    </message>
    <message>
        <source>{0} leave</source>
        <translation>{0} יציאה</translation>
    </message>
    <message>
        <source>Is this in place?</source>
        <translation>האם הדרישה מיושמת?</translation>
    </message>
    <message>
        <source>Set by hand; the answers suggest: {0}</source>
        <translation>נקבע ידנית; לפי התשובות: {0}</translation>
    </message>
    <message>
        <source>All answers are yes, but no evidence is named: partial until there is.</source>
        <translation>כל התשובות הן כן, אך לא צוינה ראיה: הסטטוס נשאר חלקי עד שתצוין.</translation>
    </message>
    <message>
        <source>Carried over from {0}, not checked again yet</source>
        <translation>הועבר מ־{0} וטרם נבדק מחדש</translation>
    </message>
    <message>
        <source>Follows the answers</source>
        <translation>לפי התשובות</translation>
    </message>
    <message>
        <source>{0} answered</source>
        <translation>נענו {0}</translation>
    </message>
    <message>
        <source>Opened from the parking lot; an arrow goes back</source>
        <translation>נפתחה מחניון הנושאים; חץ מחזיר לסדר הדרישות</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} מתוך {1}</translation>
    </message>
</context>
<context>
    <name>WorkshopTimer</name>
    <message>
        <source>over time</source>
        <translation>חריגה</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>לדרישה</translation>
    </message>
    <message>
        <source>Time for each requirement</source>
        <translation>זמן לכל דרישה</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>לסדנה</translation>
    </message>
    <message>
        <source>Time for the session</source>
        <translation>זמן לסדנה כולה</translation>
    </message>
    <message>
        <source>Less time</source>
        <translation>פחות זמן</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>יותר זמן</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>מההתחלה</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} דק׳</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>הפעלה</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>השהיה</translation>
    </message>
</context>
<context>
    <name>WorkshopWindow</name>
    <message>
        <source>Workshop: {0}</source>
        <translation>סדנה: {0}</translation>
    </message>
    <message>
        <source>{0}. That was the last requirement.</source>
        <translation>{0}. זו הייתה הדרישה האחרונה.</translation>
    </message>
    <message>
        <source>Nothing can be stored: this file is read-only here. Save it under another name first.</source>
        <translation>אי אפשר לשמור: הקובץ פתוח כאן לקריאה בלבד. יש לשמור אותו תחילה בשם אחר.</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>לא ישימה</translation>
    </message>
    <message>
        <source>Why does {0} not apply to this client? Not applicable needs a reason.</source>
        <translation>מדוע {0} אינה ישימה ללקוח זה? דרוש נימוק לאי־ישימות.</translation>
    </message>
    <message>
        <source>Set as not applicable</source>
        <translation>סימון כלא ישימה</translation>
    </message>
    <message>
        <source>This is the first requirement.</source>
        <translation>זו הדרישה הראשונה.</translation>
    </message>
    <message>
        <source>This is the last requirement.</source>
        <translation>זו הדרישה האחרונה.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>ביצוע חוזר</translation>
    </message>
</context>
<context>
    <name>archiving</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ועוד אחת</numerusform>
            <numerusform>ועוד %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleting takes their impact assessments and these links away. In the archive nothing is lost: archived records leave the figures and can be brought back.</source>
        <translation>מחיקה מסירה את הערכות ההשפעה ואת הקישורים האלה. בארכיון דבר אינו אובד: רשומות בארכיון אינן נכללות בנתונים וניתן להחזירן.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n record(s)</source>
        <translation>
            <numerusform>מחיקת הרשומה</numerusform>
            <numerusform>מחיקת %n רשומות</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message numerus="yes">
        <source>Archive %n record(s)</source>
        <translation>
            <numerusform>העברת הרשומה לארכיון</numerusform>
            <numerusform>העברת %n רשומות לארכיון</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are linked with others</source>
        <translation>
            <numerusform>רשומה אחת מקושרת לרשומות אחרות</numerusform>
            <numerusform>%n רשומות מקושרות לרשומות אחרות</numerusform>
        </translation>
    </message>
    <message>
        <source>impact assessment</source>
        <translation>הערכת השפעה</translation>
    </message>
    <message>
        <source>supplier {0}</source>
        <translation>ספק: {0}</translation>
    </message>
</context>
<context>
    <name>desk_dialogs</name>
    <message>
        <source>Workbooks and mappings ({0})</source>
        <translation>חוברות עבודה ומיפויים ({0})</translation>
    </message>
    <message>
        <source>Import a workbook or a mapping</source>
        <translation>ייבוא חוברת עבודה או מיפוי</translation>
    </message>
    <message>
        <source>Next or previous page</source>
        <translation>העמוד הבא או הקודם</translation>
    </message>
    <message>
        <source>Edit a cell, or all selected ones</source>
        <translation>עריכת תא, או כל התאים שנבחרו</translation>
    </message>
    <message>
        <source>In a register: add a row</source>
        <translation>במרשם: הוספת שורה</translation>
    </message>
    <message>
        <source>Gap checklist: answer the question in bold</source>
        <translation>רשימת פערים: מענה על השאלה המודגשת</translation>
    </message>
    <message>
        <source>Workshop mode: notes, parking lot, clock (also N, P, T)</source>
        <translation>מצב סדנה: הערות, חניון נושאים, שעון (גם מ, פ, א)</translation>
    </message>
    <message>
        <source>Workshop mode: previous or next requirement</source>
        <translation>מצב סדנה: הדרישה הקודמת או הבאה</translation>
    </message>
    <message>
        <source>Finish a text of several lines</source>
        <translation>סיום טקסט בן כמה שורות</translation>
    </message>
    <message>
        <source>Give up an edit</source>
        <translation>ביטול עריכה</translation>
    </message>
    <message>
        <source>Select the row</source>
        <translation>בחירת השורה</translation>
    </message>
    <message>
        <source>Filter the column</source>
        <translation>סינון העמודה</translation>
    </message>
    <message>
        <source>Empty the selected cells</source>
        <translation>ריקון התאים שנבחרו</translation>
    </message>
    <message>
        <source>Show the history of the row</source>
        <translation>הצגת היסטוריית השורה</translation>
    </message>
    <message>
        <source>Plan: move a task by a working day</source>
        <translation>תוכנית: הזזת משימה ביום עבודה</translation>
    </message>
    <message>
        <source>Plan: let a task take a day more or less</source>
        <translation>תוכנית: הארכה או קיצור של משימה ביום</translation>
    </message>
    <message>
        <source>Plan: link a task to another</source>
        <translation>תוכנית: קישור משימה למשימה אחרת</translation>
    </message>
    <message>
        <source>Plan: move a task to another place</source>
        <translation>תוכנית: הזזת משימה למקום אחר</translation>
    </message>
    <message>
        <source>Plan: make a task a sub-task, or give it back</source>
        <translation>תוכנית: הפיכת משימה לתת־משימה, או ביטול</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>קיצורי מקלדת</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>גרסה {0}</translation>
    </message>
    <message>
        <source>Works offline: no data leaves this computer.</source>
        <translation>פועלת ללא רשת: שום נתון אינו יוצא מהמחשב.</translation>
    </message>
    <message>
        <source>The standards&apos; own text is not included: references, short titles and our own guidance only.</source>
        <translation>נוסח התקנים עצמו אינו כלול: רק הפניות, כותרות קצרות והנחיות שלנו.</translation>
    </message>
    <message>
        <source>Fonts: Heebo (SIL Open Font License). Icons: Lucide (ISC).</source>
        <translation>גופנים: Heebo (SIL Open Font License). סמלים: Lucide (ISC).</translation>
    </message>
    <message>
        <source>Names of countries: Unicode CLDR (Unicode License v3).</source>
        <translation>שמות המדינות: Unicode CLDR (Unicode License v3).</translation>
    </message>
</context>
<context>
    <name>dialogs</name>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>הפעולה לא הצליחה</translation>
    </message>
</context>
<context>
    <name>isomap</name>
    <message>
        <source>There is no display here. Use the verbs of {help} instead of the window.</source>
        <translation>אין כאן תצוגה. במקום החלון אפשר להשתמש בפקודות של {help}.</translation>
    </message>
    <message>
        <source>An AI asset needs a name. Type the name by which people know it.</source>
        <translation>לנכס בינה מלאכותית דרוש שם. יש להקליד את השם שבו הוא מוכר.</translation>
    </message>
    <message>
        <source>The client needs a name. Type the organisation&apos;s name.</source>
        <translation>ללקוח דרוש שם. יש להקליד את שם הארגון.</translation>
    </message>
    <message>
        <source>A weight cannot be negative. Type 0 or a larger number.</source>
        <translation>משקל אינו יכול להיות שלילי. יש להקליד 0 או מספר גדול יותר.</translation>
    </message>
    <message>
        <source>Clause {ref} cannot be not applicable: clauses 4 to 10 are required of everyone. Choose another status.</source>
        <translation>סעיף {ref} אינו יכול להיות לא ישים: סעיפים 4 עד 10 מחייבים כל ארגון. יש לבחור סטטוס אחר.</translation>
    </message>
    <message>
        <source>{ref} needs a reason to be not applicable. Type it under “Reason for not applicable” first.</source>
        <translation>כדי לסמן את {ref} כלא ישימה דרוש נימוק. יש להקליד אותו תחילה בשדה ״נימוק לאי־ישימות״.</translation>
    </message>
    <message>
        <source>A requirement needs a title. Type what is required.</source>
        <translation>לדרישה דרושה כותרת. יש להקליד מה נדרש.</translation>
    </message>
    <message>
        <source>Maturity is a whole number from 0 to 5.</source>
        <translation>הבשלות היא מספר שלם מ־0 עד 5. יש להקליד מספר בטווח זה.</translation>
    </message>
    <message>
        <source>Effort cannot be negative. Type the days as 0 or a larger number.</source>
        <translation>המאמץ אינו יכול להיות שלילי. יש להקליד את מספר הימים, 0 או יותר.</translation>
    </message>
    <message>
        <source>The strength of a pair is a whole number from 1 to 10.</source>
        <translation>חוזק של זוג הוא מספר שלם מ־1 עד 10. יש להקליד מספר בטווח זה.</translation>
    </message>
    <message>
        <source>{ref} is not a control of ISO/IEC 27001:2022. Choose one from the list.</source>
        <translation>{ref} אינה בקרה של ISO/IEC 27001:2022. יש לבחור בקרה מהרשימה.</translation>
    </message>
    <message>
        <source>{iso42001} is already mapped to {iso27001}. Edit that pair instead.</source>
        <translation>{iso42001} כבר ממופה ל־{iso27001}. אפשר לערוך את הזוג הקיים.</translation>
    </message>
    <message>
        <source>This link would close a circle: {circle}. Remove one of these links first.</source>
        <translation>קישור זה יוצר מעגל: {circle}. יש להסיר תחילה אחד מהקישורים האלה.</translation>
    </message>
    <message>
        <source>Task {task} cannot start before {earliest}: it waits for {others}. Change the link, or fix its date.</source>
        <translation>משימה {task} אינה יכולה להתחיל לפני {earliest}: היא ממתינה ל־{others}. יש לשנות את הקישור או לקבוע תאריך קבוע.</translation>
    </message>
    <message>
        <source>Task {task} cannot start before {earliest}, when the plan starts. Choose a later date.</source>
        <translation>משימה {task} אינה יכולה להתחיל לפני {earliest}, מועד תחילת התוכנית. יש לבחור תאריך מאוחר יותר.</translation>
    </message>
    <message>
        <source>Task {task} would end before it starts on {start}. Choose that day or a later one.</source>
        <translation>משימה {task} תסתיים לפני תחילתה ב־{start}. יש לבחור יום זה או יום מאוחר יותר.</translation>
    </message>
    <message>
        <source>A task takes from 1 to {longest} working days. Type a whole number.</source>
        <translation>משימה נמשכת בין יום עבודה אחד ל־{longest} ימי עבודה. יש להקליד מספר שלם.</translation>
    </message>
    <message>
        <source>The work of a task is a number of days from 0 to {longest}. Type one in that range.</source>
        <translation>העבודה במשימה היא מספר ימים בין 0 ל־{longest}. יש להקליד מספר בטווח זה.</translation>
    </message>
    <message>
        <source>A lag is at most {longest} working days either way. Type a smaller number.</source>
        <translation>השהיה היא עד {longest} ימי עבודה לכל כיוון. יש להקליד מספר קטן יותר.</translation>
    </message>
    <message>
        <source>Progress is a share from 0 to 100%. Type a number in that range.</source>
        <translation>ההתקדמות היא אחוז מ־0 עד 100. יש להקליד מספר בטווח זה.</translation>
    </message>
    <message>
        <source>A task needs a title. Type what is to be done.</source>
        <translation>למשימה דרושה כותרת. יש להקליד מה צריך לבצע.</translation>
    </message>
    <message>
        <source>A fixed or earliest date needs a day. Choose a day.</source>
        <translation>לתאריך קבוע או מוקדם ביותר דרוש יום. יש לבחור יום.</translation>
    </message>
    <message>
        <source>“{text}” is no link. Type task numbers, such as 2.3, or with kind and lag, such as 2.3SS+2.</source>
        <translation>״{text}״ אינו קישור. יש להקליד מספרי משימות, כגון 2.3, או מספר עם סוג והשהיה, כגון 2.3SS+2.</translation>
    </message>
    <message>
        <source>There is no task {number} in the plan. Type a number of the first column.</source>
        <translation>אין בתוכנית משימה {number}. יש להקליד מספר מהעמודה הראשונה.</translation>
    </message>
    <message>
        <source>A supplier needs a name. Type the supplier&apos;s name.</source>
        <translation>לספק דרוש שם. יש להקליד את שם הספק.</translation>
    </message>
    <message>
        <source>Register of information and AI assets</source>
        <translation>מרשם נכסי מידע ובינה מלאכותית</translation>
    </message>
    <message>
        <source>Each record is both an asset of the information security management system and an AI asset. The class under the EU AI Act is a suggestion for a lawyer to confirm.</source>
        <translation>כל רשומה היא גם נכס במערכת לניהול אבטחת מידע וגם נכס בינה מלאכותית. הסיווג לפי חוק הבינה המלאכותית האירופי הוא הצעה שעל עורך דין לאשר.</translation>
    </message>
    <message>
        <source>Systems and models whose stage is not idea, suspended or retired.</source>
        <translation>מערכות ומודלים שאינם בשלב הרעיון, מושעים או מחוץ לשימוש.</translation>
    </message>
    <message>
        <source>Live assets of risk level 3 or above; one without a class or a level counts as such.</source>
        <translation>נכסים פעילים ברמת סיכון 3 ומעלה; נכס ללא סיווג או ללא רמת סיכון נחשב כזה.</translation>
    </message>
    <message>
        <source>Records classed as prohibited or high-risk under the EU AI Act.</source>
        <translation>רשומות שסווגו כאסורות או כבעלות סיכון גבוה לפי חוק הבינה המלאכותית האירופי.</translation>
    </message>
    <message>
        <source>Records whose class under the EU AI Act is not known yet.</source>
        <translation>רשומות שסיווגן לפי חוק הבינה המלאכותית האירופי טרם ידוע.</translation>
    </message>
    <message>
        <source>Records whose review was due before the date of this report.</source>
        <translation>רשומות שמועד סקירתן חל לפני תאריך הדוח.</translation>
    </message>
    <message>
        <source>Not rated</source>
        <translation>לא דורג</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>לא צוין</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>תקציר</translation>
    </message>
    <message>
        <source>Records in full</source>
        <translation>הרשומות במלואן</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>רשומות</translation>
    </message>
    <message>
        <source>All records that are not archived.</source>
        <translation>כל הרשומות שאינן בארכיון.</translation>
    </message>
    <message>
        <source>Live AI systems and models</source>
        <translation>מערכות ומודלים פעילים</translation>
    </message>
    <message>
        <source>Live at risk level 3 or above</source>
        <translation>פעילים ברמת סיכון 3 ומעלה</translation>
    </message>
    <message>
        <source>High-risk or prohibited</source>
        <translation>סיכון גבוה או אסור</translation>
    </message>
    <message>
        <source>Not classified</source>
        <translation>טרם סווג</translation>
    </message>
    <message>
        <source>Reviews overdue</source>
        <translation>סקירות באיחור</translation>
    </message>
    <message>
        <source>Records by EU AI Act class</source>
        <translation>רשומות לפי סיווג בחוק האירופי</translation>
    </message>
    <message>
        <source>Records by risk level</source>
        <translation>רשומות לפי רמת סיכון</translation>
    </message>
    <message>
        <source>Records by life-cycle stage</source>
        <translation>רשומות לפי שלב במחזור החיים</translation>
    </message>
    <message>
        <source>{file} cannot be replaced: it is open in another program, or it is protected. Close it and export again.</source>
        <translation>לא ניתן להחליף את {file}: הוא פתוח בתוכנה אחרת או מוגן. יש לסגור אותו ולייצא שוב.</translation>
    </message>
    <message>
        <source>The folder {file} cannot be made. Choose another one.</source>
        <translation>לא ניתן ליצור את התיקייה {file}. יש לבחור תיקייה אחרת.</translation>
    </message>
    <message>
        <source>You may not write in the folder of {file}. Choose another folder for the export.</source>
        <translation>אין הרשאת כתיבה בתיקייה של {file}. יש לבחור תיקייה אחרת לייצוא.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>תמונת מצב</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>מדד</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>ערך</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>כלל החישוב</translation>
    </message>
    <message>
        <source>Version {version} · revision {revision} · mapping {mapping}</source>
        <translation>גרסה {version} · מהדורה {revision} · מיפוי {mapping}</translation>
    </message>
    <message>
        <source>Computed columns and their rules</source>
        <translation>עמודות מחושבות וכללי החישוב</translation>
    </message>
    <message>
        <source>Prepared by {consultant}</source>
        <translation>הוכן בידי {consultant}</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>היכן</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>שורה</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>שינוי</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>שדה</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>לפני</translation>
    </message>
    <message>
        <source>After</source>
        <translation>אחרי</translation>
    </message>
    <message>
        <source>{column} (code)</source>
        <translation>{column} (קוד)</translation>
    </message>
    <message>
        <source>Can be filled in and read back.</source>
        <translation>ניתן למילוי ולקליטה חזרה.</translation>
    </message>
    <message>
        <source>New rows can be typed below the last one.</source>
        <translation>ניתן להוסיף שורות חדשות מתחת לשורה האחרונה.</translation>
    </message>
    <message>
        <source>One or more, separated by commas: {choices}</source>
        <translation>ערך אחד או יותר, מופרדים בפסיקים: {choices}</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>יש לבחור מהרשימה.</translation>
    </message>
    <message>
        <source>Type a date.</source>
        <translation>יש להקליד תאריך.</translation>
    </message>
    <message>
        <source>Type a percentage from 0% to 100%.</source>
        <translation>יש להקליד אחוז מ־0% עד 100%.</translation>
    </message>
    <message>
        <source>Gap report for ISO/IEC 42001</source>
        <translation>דוח פערים מול ISO/IEC 42001</translation>
    </message>
    <message>
        <source>The requirements of ISO/IEC 42001 (38 controls and 32 clause items) and the organisation&apos;s own, assessed on top of the running ISO/IEC 27001 management system. The most urgent gaps come first.</source>
        <translation>דרישות ISO/IEC 42001 (38 בקרות ו־32 סעיפים) והדרישות העצמאיות של הארגון, כפי שהוערכו על בסיס מערכת הניהול הפעילה לפי ISO/IEC 27001. הפערים הדחופים ביותר מופיעים ראשונים.</translation>
    </message>
    <message>
        <source>Sum of weight × (1 − gap size) over the applicable requirements ÷ sum of their weights; a blocker that is fully open means not ready.</source>
        <translation>סכום של משקל × (1 − גודל הפער) בכל הדרישות הישימות ÷ סכום משקליהן; חסם פתוח במלואו פירושו לא מוכן.</translation>
    </message>
    <message>
        <source>{verdict} · {excluded} not applicable · {unknown} not assessed, counted as open</source>
        <translation>{verdict} · {excluded} לא ישימות · {unknown} לא הוערכו ונספרות כפתוחות</translation>
    </message>
    <message>
        <source>Open requirements without which an auditor stops at stage 1 (documents) or stage 2 (practice).</source>
        <translation>דרישות פתוחות שבלעדיהן המבדק ייעצר בשלב 1 (מסמכים) או בשלב 2 (יישום בפועל).</translation>
    </message>
    <message>
        <source>{first} before stage 1 · {second} before stage 2</source>
        <translation>{first} לפני שלב 1 · {second} לפני שלב 2</translation>
    </message>
    <message>
        <source>Applicable requirements that are not implemented, or not yet assessed.</source>
        <translation>דרישות ישימות שאינן מיושמות במלואן או שטרם הוערכו.</translation>
    </message>
    <message>
        <source>{high} high · {medium} medium · {low} low priority</source>
        <translation>עדיפות: {high} גבוהה · {medium} בינונית · {low} נמוכה</translation>
    </message>
    <message>
        <source>High from priority 70, medium from 40.</source>
        <translation>גבוהה מעדיפות 70, בינונית מ־40.</translation>
    </message>
    <message>
        <source>Assessed gaps of importance 60 or more that take a day or less.</source>
        <translation>פערים שהוערכו, בחשיבות 60 ומעלה, הדורשים עד יום עבודה אחד.</translation>
    </message>
    <message>
        <source>{priority} = (weight {weight} + law {legal} + reach {reach}) × gap size {size}</source>
        <translation>{priority} = (משקל {weight} + דין {legal} + היקף {reach}) × גודל הפער {size}</translation>
    </message>
    <message>
        <source>Prioritised list</source>
        <translation>רשימה מתועדפת</translation>
    </message>
    <message>
        <source>Open gaps in detail</source>
        <translation>פירוט הפערים הפתוחים</translation>
    </message>
    <message>
        <source>How the figures are computed</source>
        <translation>כיצד מחושבים הנתונים</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>מוכנות</translation>
    </message>
    <message>
        <source>Audit blockers open</source>
        <translation>חסמי מבדק פתוחים</translation>
    </message>
    <message>
        <source>Open gaps</source>
        <translation>פערים פתוחים</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>ימי עבודה שנותרו</translation>
    </message>
    <message>
        <source>Days saved by the ISMS</source>
        <translation>ימים שנחסכו הודות למערכת הקיימת</translation>
    </message>
    <message>
        <source>Quick wins</source>
        <translation>הישגים מהירים</translation>
    </message>
    <message>
        <source>Open gaps by priority</source>
        <translation>פערים פתוחים לפי עדיפות</translation>
    </message>
    <message>
        <source>Requirements by status</source>
        <translation>דרישות לפי סטטוס</translation>
    </message>
    <message>
        <source>Readiness by clause and area</source>
        <translation>מוכנות לפי סעיף ותחום</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>מטרה</translation>
    </message>
    <message>
        <source>What 27001 gives</source>
        <translation>מה 27001 נותן</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>מה עוד חסר</translation>
    </message>
    <message>
        <source>Evidence an auditor asks for</source>
        <translation>ראיות שהמבדק דורש</translation>
    </message>
    <message>
        <source>Control mapping from ISO/IEC 27001 to ISO/IEC 42001</source>
        <translation>מיפוי בקרות מ־ISO/IEC 27001 ל־ISO/IEC 42001</translation>
    </message>
    <message>
        <source>Each requirement of ISO/IEC 42001 is set beside the controls of the running ISO/IEC 27001 management system. The strength of a pair is our own judgement; credit counts only what is really in place.</source>
        <translation>כל דרישה של ISO/IEC 42001 מוצגת לצד הבקרות של מערכת הניהול הפעילה לפי ISO/IEC 27001. חוזק הזוג הוא שיקול דעת שלנו; הזיכוי מחשיב רק את מה שקיים בפועל.</translation>
    </message>
    <message>
        <source>Share of the 38 controls of 42001 whose strongest mapped 27001 control has strength {threshold} or more.</source>
        <translation>שיעור הבקרות, מתוך 38 בקרות 42001, שבקרת 27001 החזקה ביותר הממופה אליהן היא בחוזק {threshold} ומעלה.</translation>
    </message>
    <message>
        <source>{count} of 38 controls; the source guide says about {guide}.</source>
        <translation>{count} מתוך 38 בקרות; לפי מדריך המקור כ־{guide}.</translation>
    </message>
    <message>
        <source>The same, counting the clauses of 27001 that support a control as well; clauses earn no credit.</source>
        <translation>כנ״ל, כולל סעיפי 27001 התומכים בבקרה; סעיפים אינם מזכים.</translation>
    </message>
    <message>
        <source>Mean over the applicable controls of the best strength ÷ 10 × state at the client (implemented 1, partial 0.5, otherwise 0).</source>
        <translation>ממוצע על פני הבקרות הישימות של החוזק המרבי ÷ 10 × המצב אצל הלקוח (מיושם 1, מיושם חלקית 0.5, אחרת 0).</translation>
    </message>
    <message>
        <source>What the guide says stands beside the official title and the references under which the subject is really found.</source>
        <translation>לצד דברי המדריך מופיעות הכותרת הרשמית וההפניות שבהן הנושא נמצא בפועל.</translation>
    </message>
    <message>
        <source>Pairs that were judged anew, added or removed for this client, beside the value of the library.</source>
        <translation>זוגות שהוערכו מחדש, נוספו או הוסרו עבור לקוח זה, לצד ערך הספרייה.</translation>
    </message>
    <message>
        <source>Overlap from strength {threshold}</source>
        <translation>חפיפה בחוזק {threshold} ומעלה</translation>
    </message>
    <message>
        <source>With clause support</source>
        <translation>כולל תמיכת סעיפים</translation>
    </message>
    <message>
        <source>Earned credit</source>
        <translation>זיכוי בפועל</translation>
    </message>
    <message>
        <source>The 38 controls by class</source>
        <translation>38 הבקרות לפי סיווג</translation>
    </message>
    <message>
        <source>Overlap by the strength that counts</source>
        <translation>חפיפה לפי סף החוזק</translation>
    </message>
    <message>
        <source>Strength {least} or more</source>
        <translation>חוזק {least} ומעלה</translation>
    </message>
    <message>
        <source>Earned credit by area of Annex A</source>
        <translation>זיכוי בפועל לפי תחומי נספח א׳</translation>
    </message>
    <message>
        <source>The source guide checked</source>
        <translation>בדיקת מדריך המקור</translation>
    </message>
    <message>
        <source>Pairs changed here</source>
        <translation>זוגות ששונו כאן</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>ימי עבודה</translation>
    </message>
    <message>
        <source>Six-month plan</source>
        <translation>תוכנית ששת החודשים</translation>
    </message>
    <message>
        <source>The last working day of the last task; six months are {days} working days.</source>
        <translation>יום העבודה האחרון של המשימה האחרונה; שישה חודשים הם {days} ימי עבודה.</translation>
    </message>
    <message>
        <source>Progress of all tasks, each weighed by its working days.</source>
        <translation>התקדמות כל המשימות, משוקללת לפי ימי העבודה של כל אחת.</translation>
    </message>
    <message>
        <source>The share of all planned working days that have passed before today.</source>
        <translation>שיעור ימי העבודה המתוכננים שחלפו לפני היום.</translation>
    </message>
    <message>
        <source>Tasks whose delay moves the end of the plan.</source>
        <translation>משימות שעיכובן דוחה את סיום התוכנית.</translation>
    </message>
    <message>
        <source>Tasks less far than the days that have passed.</source>
        <translation>משימות שהתקדמותן נמוכה משיעור הימים שחלפו.</translation>
    </message>
    <message>
        <source>Months of work left</source>
        <translation>חודשי עבודה שנותרו</translation>
    </message>
    <message>
        <source>Working days by which the plan ends later than in the baseline “{name}”.</source>
        <translation>מספר ימי העבודה שבהם התוכנית מסתיימת מאוחר יותר מאשר בתוכנית הבסיס ״{name}״.</translation>
    </message>
    <message>
        <source>Months over the capacity</source>
        <translation>חודשים מעבר לקיבולת</translation>
    </message>
    <message>
        <source>Months in which all together have fewer days than the tasks ask; by owner in the table below.</source>
        <translation>חודשים שבהם לכולם יחד יש פחות ימים מכפי שהמשימות דורשות; פירוט לפי אחראי בטבלה שלהלן.</translation>
    </message>
    <message>
        <source>End of the plan</source>
        <translation>סיום התוכנית</translation>
    </message>
    <message>
        <source>Working day {number}</source>
        <translation>יום עבודה {number}</translation>
    </message>
    <message>
        <source>Work done</source>
        <translation>ביצוע</translation>
    </message>
    <message>
        <source>Expected by today</source>
        <translation>צפוי עד היום</translation>
    </message>
    <message>
        <source>Tasks on the critical path</source>
        <translation>משימות בנתיב הקריטי</translation>
    </message>
    <message>
        <source>Tasks behind</source>
        <translation>משימות בפיגור</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>משימות</translation>
    </message>
    <message>
        <source>Against the baseline</source>
        <translation>מול תוכנית הבסיס</translation>
    </message>
    <message>
        <source>Revision {revision} · mapping {mapping}</source>
        <translation>מהדורה {revision} · מיפוי {mapping}</translation>
    </message>
    <message>
        <source>There is no workbook {file}. It may have been moved or renamed: look for it again.</source>
        <translation>חוברת העבודה {file} לא נמצאה. ייתכן שהועברה או ששמה שונה: יש לאתר אותה מחדש.</translation>
    </message>
    <message>
        <source>{file} is a folder. Choose a workbook inside it.</source>
        <translation>{file} היא תיקייה. יש לבחור חוברת עבודה שבתוכה.</translation>
    </message>
    <message>
        <source>{file} cannot be read. Close it in other programs and check that you have permission to open it.</source>
        <translation>לא ניתן לקרוא את {file}. יש לסגור אותו בתוכנות אחרות ולוודא שיש הרשאה לפתוח אותו.</translation>
    </message>
    <message>
        <source>{file} is empty (zero bytes). Ask for the workbook again.</source>
        <translation>{file} ריק (אפס בתים). יש לבקש את חוברת העבודה שוב.</translation>
    </message>
    <message>
        <source>{file} is not an Excel workbook. Open it in Excel and save it as .xlsx, then import that.</source>
        <translation>{file} אינו חוברת עבודה של Excel. יש לפתוח אותו ב־Excel, לשמור כ־xlsx ולייבא את הקובץ החדש.</translation>
    </message>
    <message>
        <source>{file} is in the old Excel format (.xls). Open it in Excel and save it as .xlsx, then import that.</source>
        <translation>{file} הוא בתבנית Excel ישנה (xls). יש לפתוח אותו ב־Excel, לשמור כ־xlsx ולייבא את הקובץ החדש.</translation>
    </message>
    <message>
        <source>{file} is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx, then import that.</source>
        <translation>{file} הוא חוברת עבודה בינארית (xlsb). יש לפתוח אותו ב־Excel, לשמור כ־xlsx ולייבא את הקובץ החדש.</translation>
    </message>
    <message>
        <source>{file} is an OpenDocument file. Open it in its own program and save it as .xlsx, then import that.</source>
        <translation>{file} הוא קובץ OpenDocument. יש לפתוח אותו בתוכנה שלו, לשמור כ־xlsx ולייבא את הקובץ החדש.</translation>
    </message>
    <message>
        <source>{file} is protected with a password. Open it in Excel, save it without the password, then import that.</source>
        <translation>{file} מוגן בסיסמה. יש לפתוח אותו ב־Excel, לשמור ללא סיסמה ולייבא את הקובץ החדש.</translation>
    </message>
    <message>
        <source>{file} is a web page under a workbook&apos;s name. Open it in Excel and save it as .xlsx, then import that.</source>
        <translation>{file} הוא דף אינטרנט בשם של חוברת עבודה. יש לפתוח אותו ב־Excel, לשמור כ־xlsx ולייבא את הקובץ החדש.</translation>
    </message>
    <message>
        <source>There is no workbook inside {file}; it belongs to another program. Choose an .xlsx or .csv file.</source>
        <translation>אין חוברת עבודה בתוך {file}; הקובץ שייך לתוכנה אחרת. יש לבחור קובץ xlsx או csv.</translation>
    </message>
    <message>
        <source>{file} is damaged or cut short and cannot be read. Open it in Excel and save it again, then import that.</source>
        <translation>{file} פגום או קטוע ולא ניתן לקרוא אותו. יש לפתוח אותו ב־Excel, לשמור שוב ולייבא את הקובץ החדש.</translation>
    </message>
    <message>
        <source>There are no rows in {file}. Check that it is the right workbook.</source>
        <translation>אין שורות ב־{file}. יש לוודא שזו חוברת העבודה הנכונה.</translation>
    </message>
    <message>
        <source>The text of {file} cannot be read. Save it as CSV in UTF-8, or as .xlsx, then import that.</source>
        <translation>לא ניתן לקרוא את הטקסט של {file}. יש לשמור אותו כ־CSV בקידוד UTF-8 או כ־xlsx ולייבא את הקובץ החדש.</translation>
    </message>
    <message>
        <source>{file} is too large: {found} MB, and at most {limit} MB can be read. Keep only the sheet to import.</source>
        <translation>{file} גדול מדי: {found} MB, וניתן לקרוא עד {limit} MB. יש להשאיר רק את הגיליון לייבוא.</translation>
    </message>
    <message>
        <source>{file} holds {found} parts, and at most {limit} can be read. Copy the sheet into a new workbook.</source>
        <translation>{file} מכיל {found} חלקים, וניתן לקרוא עד {limit}. יש להעתיק את הגיליון לחוברת עבודה חדשה.</translation>
    </message>
    <message>
        <source>{file} unpacks to more than can be read safely. Copy the sheet into a new workbook and import that.</source>
        <translation>התוכן של {file} לאחר פריסה גדול מכדי לקרוא אותו בבטחה. יש להעתיק את הגיליון לחוברת עבודה חדשה ולייבא אותה.</translation>
    </message>
    <message>
        <source>The sheet {sheet} of {file} has {found} rows, and at most {limit} can be read. Remove rows not needed.</source>
        <translation>בגיליון {sheet} של {file} יש {found} שורות, וניתן לקרוא עד {limit}. יש להסיר שורות שאינן נחוצות.</translation>
    </message>
    <message>
        <source>The sheet {sheet} of {file} has {found} columns, and at most {limit} can be read. Remove some of them.</source>
        <translation>בגיליון {sheet} של {file} יש {found} עמודות, וניתן לקרוא עד {limit}. יש להסיר חלק מהן.</translation>
    </message>
    <message>
        <source>Row {row} of the sheet {sheet} in {file} has a cell of more than {limit} characters. Shorten its text.</source>
        <translation>בשורה {row} של הגיליון {sheet} ב־{file} יש תא שבו יותר מ־{limit} תווים. יש לקצר את הטקסט שבו.</translation>
    </message>
    <message>
        <source>Reading {file} took more than {limit} seconds and was stopped. Copy the sheet into a new workbook.</source>
        <translation>קריאת {file} ארכה יותר מ־{limit} שניות והופסקה. יש להעתיק את הגיליון לחוברת עבודה חדשה.</translation>
    </message>
    <message>
        <source>Reading {file} was stopped. Nothing was imported.</source>
        <translation>קריאת {file} הופסקה. דבר לא יובא.</translation>
    </message>
    <message>
        <source>There is no file {file}. It may have been moved or renamed: look for it and open it.</source>
        <translation>הקובץ {file} לא נמצא. ייתכן שהועבר או ששמו שונה: יש לאתר אותו ולפתוח אותו.</translation>
    </message>
    <message>
        <source>{file} is a folder. Choose a client file inside it.</source>
        <translation>{file} היא תיקייה. יש לבחור קובץ לקוח שבתוכה.</translation>
    </message>
    <message>
        <source>{file} is empty (zero bytes). Restore a backup or ask for the file again.</source>
        <translation>{file} ריק (אפס בתים). יש לשחזר גיבוי או לבקש את הקובץ שוב.</translation>
    </message>
    <message>
        <source>{file} is not a client file. To bring in a workbook, open a client file and import it there.</source>
        <translation>{file} אינו קובץ לקוח. כדי להכניס נתונים מחוברת עבודה יש לפתוח קובץ לקוח ולייבא אותה בו.</translation>
    </message>
    <message>
        <source>{file} belongs to another program. Choose a client file of this program.</source>
        <translation>{file} שייך לתוכנה אחרת. יש לבחור קובץ לקוח של תוכנה זו.</translation>
    </message>
    <message>
        <source>{file} was saved by a newer version of this program. Install the newer version, then open it again.</source>
        <translation>{file} נשמר בגרסה חדשה יותר של התוכנה. יש להתקין את הגרסה החדשה ולפתוח אותו שוב.</translation>
    </message>
    <message>
        <source>{file} is cut short: it has {size} of {expected} bytes. Copy it again from where it came, or restore a backup.</source>
        <translation>{file} קטוע: יש בו {size} מתוך {expected} בתים. יש להעתיק אותו שוב מהמקור או לשחזר גיבוי.</translation>
    </message>
    <message>
        <source>{file} is damaged. Restore a backup, or rebuild what can still be read.</source>
        <translation>{file} פגום. יש לשחזר גיבוי או לבנות מחדש את מה שעוד ניתן לקרוא.</translation>
    </message>
    <message>
        <source>The newest good backup is of {backup}.</source>
        <translation>הגיבוי התקין האחרון הוא מ־{backup}.</translation>
    </message>
    <message>
        <source>{file} has been changed by another program and may not be safe ({difference}). Rebuild it: its rows are copied into a new file.</source>
        <translation>{file} שונה בתוכנה אחרת וייתכן שאינו בטוח ({difference}). יש לבנות אותו מחדש: שורותיו יועתקו לקובץ חדש.</translation>
    </message>
    <message>
        <source>{file} cannot be read. Check that you have permission to open it.</source>
        <translation>לא ניתן לקרוא את {file}. יש לוודא שיש הרשאה לפתוח אותו.</translation>
    </message>
    <message>
        <source>{file} is read-only. Save your changes under another name.</source>
        <translation>{file} הוא לקריאה בלבד. יש לשמור את השינויים בשם אחר.</translation>
    </message>
    <message>
        <source>{file} is open at {user} on {host} since {since}. Close it there, open it read-only, or take it over.</source>
        <translation>{file} פתוח אצל {user} במחשב {host} מאז {since}. אפשר לסגור אותו שם, לפתוח אותו לקריאה בלבד או להשתלט עליו.</translation>
    </message>
    <message>
        <source>{file} already exists. Choose another name.</source>
        <translation>{file} כבר קיים. יש לבחור שם אחר.</translation>
    </message>
    <message>
        <source>{file} was changed by someone else since you opened it. Keep both, load the other one, or replace it with yours.</source>
        <translation>{file} שונה בידי מישהו אחר מאז שנפתח כאן. אפשר לשמור את שתי הגרסאות, לטעון את הגרסה האחרת או להחליף אותה בגרסה שלך.</translation>
    </message>
    <message>
        <source>There is no space left to write {file}. Nothing was overwritten; free some space and try again.</source>
        <translation>אין די מקום לכתיבת {file}. דבר לא נדרס; יש לפנות מקום ולנסות שוב.</translation>
    </message>
    <message>
        <source>{file} could not be written ({reason}). Nothing was overwritten; try again or save under another name.</source>
        <translation>לא ניתן לכתוב את {file} ({reason}). דבר לא נדרס; יש לנסות שוב או לשמור בשם אחר.</translation>
    </message>
    <message>
        <source>There is no space left on this computer to work on {file}. Free some space and try again.</source>
        <translation>אין במחשב די מקום לעבודה על {file}. יש לפנות מקום ולנסות שוב.</translation>
    </message>
    <message>
        <source>The folder of {file} cannot be found. Connect the drive or share again, or save under another name.</source>
        <translation>התיקייה של {file} לא נמצאה. יש לחבר מחדש את הכונן או את התיקייה המשותפת, או לשמור בשם אחר.</translation>
    </message>
    <message>
        <source>{file} is held by another program. Your work was saved beside it as {rescue}; nothing was lost.</source>
        <translation>{file} תפוס בידי תוכנה אחרת. העבודה נשמרה לצדו בשם {rescue}; דבר לא אבד.</translation>
    </message>
    <message>
        <source>The unsaved work on {file} is open in another window or was given up. Open the file itself.</source>
        <translation>העבודה שלא נשמרה על {file} פתוחה בחלון אחר או נמחקה. יש לפתוח את הקובץ עצמו.</translation>
    </message>
    <message>
        <source>Nothing could be read from {file}. Restore a backup instead.</source>
        <translation>לא ניתן לקרוא דבר מ־{file}. יש לשחזר גיבוי במקומו.</translation>
    </message>
    <message>
        <source>AI asset register</source>
        <translation>מרשם נכסי בינה מלאכותית</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>מזהה</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>סוג</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>אחראי</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>מחלקה</translation>
    </message>
    <message>
        <source>Model type</source>
        <translation>סוג מודל</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>מודל</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>תאריך</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>גרסה</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>הוכן בידי</translation>
    </message>
    <message>
        <source>What the answers of the classification questionnaire say; a mark at the class shows where the decision differs.</source>
        <translation>מה שעולה מהתשובות בשאלון הסיווג; סימון ליד הסיווג מראה היכן ההחלטה שונה.</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>זהות</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>אבטחה</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>בינה מלאכותית</translation>
    </message>
    <message>
        <source>Legal</source>
        <translation>משפטי</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>ספק</translation>
    </message>
    <message>
        <source>How obtained</source>
        <translation>אופן השגה</translation>
    </message>
    <message>
        <source>Life-cycle stage</source>
        <translation>שלב במחזור החיים</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>מיקום</translation>
    </message>
    <message>
        <source>EU AI Act class</source>
        <translation>סיווג לפי חוק ה־AI האירופי</translation>
    </message>
    <message>
        <source>Suggested class</source>
        <translation>סיווג מוצע</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>חובות</translation>
    </message>
    <message>
        <source>Duties from</source>
        <translation>חובות החל מ־</translation>
    </message>
    <message>
        <source>Reasoning of the questionnaire</source>
        <translation>נימוקי השאלון</translation>
    </message>
    <message>
        <source>Reason for the class</source>
        <translation>נימוק לסיווג</translation>
    </message>
    <message>
        <source>Annex III area</source>
        <translation>תחום בנספח III</translation>
    </message>
    <message>
        <source>Our roles</source>
        <translation>תפקידי הארגון</translation>
    </message>
    <message>
        <source>Risk level</source>
        <translation>רמת סיכון</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>משתמשים</translation>
    </message>
    <message>
        <source>Persons affected</source>
        <translation>אנשים מושפעים</translation>
    </message>
    <message>
        <source>Decision impact</source>
        <translation>השפעה על החלטות</translation>
    </message>
    <message>
        <source>Human oversight</source>
        <translation>פיקוח אנושי</translation>
    </message>
    <message>
        <source>Disclosure to users</source>
        <translation>גילוי למשתמשים</translation>
    </message>
    <message>
        <source>Explainability</source>
        <translation>הסברתיות</translation>
    </message>
    <message>
        <source>Permitted uses</source>
        <translation>שימושים מותרים</translation>
    </message>
    <message>
        <source>Prohibited uses</source>
        <translation>שימושים אסורים</translation>
    </message>
    <message>
        <source>Where AI is not appropriate</source>
        <translation>היכן אין מקום לשימוש בבינה מלאכותית</translation>
    </message>
    <message>
        <source>Known limits</source>
        <translation>מגבלות ידועות</translation>
    </message>
    <message>
        <source>Data categories</source>
        <translation>קטגוריות מידע</translation>
    </message>
    <message>
        <source>Training data</source>
        <translation>נתוני אימון</translation>
    </message>
    <message>
        <source>Performance metrics</source>
        <translation>מדדי ביצועים</translation>
    </message>
    <message>
        <source>Architecture documented</source>
        <translation>תיעוד הארכיטקטורה</translation>
    </message>
    <message>
        <source>Training data documented</source>
        <translation>תיעוד נתוני האימון</translation>
    </message>
    <message>
        <source>Metrics documented</source>
        <translation>תיעוד המדדים</translation>
    </message>
    <message>
        <source>Logging</source>
        <translation>רישום יומנים</translation>
    </message>
    <message>
        <source>Version control</source>
        <translation>ניהול גרסאות</translation>
    </message>
    <message>
        <source>Experiment tracking</source>
        <translation>מעקב ניסויים</translation>
    </message>
    <message>
        <source>Model registry</source>
        <translation>מרשם מודלים</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>סיווג המידע</translation>
    </message>
    <message>
        <source>Confidentiality</source>
        <translation>סודיות</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>שלמות</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>זמינות</translation>
    </message>
    <message>
        <source>DPIA</source>
        <translation>תסקיר פרטיות (DPIA)</translation>
    </message>
    <message>
        <source>FRIA</source>
        <translation>הערכת זכויות יסוד (FRIA)</translation>
    </message>
    <message>
        <source>Impact assessment</source>
        <translation>הערכת השפעה</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>אישור</translation>
    </message>
    <message>
        <source>Review cycle</source>
        <translation>מחזור סקירה</translation>
    </message>
    <message>
        <source>Review due</source>
        <translation>מועד הסקירה</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>הערות</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>מידת מילוי</translation>
    </message>
    <message>
        <source>Share of the 21 fields that every record should have.</source>
        <translation>שיעור המילוי של 21 השדות הנדרשים בכל רשומה.</translation>
    </message>
    <message>
        <source>Archived AI assets</source>
        <translation>נכסי בינה מלאכותית בארכיון</translation>
    </message>
    <message>
        <source>Priority = importance × gap size (implemented 0, partial 0.5, otherwise 1). Importance = weight + law + reach, by the shares set for this client (50, 30 and 20 points unless changed).</source>
        <translation>עדיפות = חשיבות × גודל הפער (מיושם 0, מיושם חלקית 0.5, אחרת 1). חשיבות = משקל + דין + היקף, לפי החלוקה שנקבעה ללקוח זה (50, 30 ו־20 נקודות, אלא אם שונתה).</translation>
    </message>
    <message>
        <source>Days still to be spent = effort × the smaller of the gap size and 1 − credit ÷ 2.</source>
        <translation>הימים שעוד נותרו להשקיע = מאמץ × הקטן מבין גודל הפער ו־1 − זיכוי ÷ 2.</translation>
    </message>
    <message>
        <source>Days that the running ISMS saves = effort × gap size − days still to be spent.</source>
        <translation>הימים שהמערכת הקיימת חוסכת = מאמץ × גודל הפער − הימים שעוד נותרו להשקיע.</translation>
    </message>
    <message>
        <source>Suggested: not implemented with weight 3 or in a clause is major; other not implemented, or partial with weight 2 or 3, is minor; anything else is an observation.</source>
        <translation>הצעה: לא מיושם במשקל 3 או בסעיף – אי־התאמה מהותית; לא מיושם אחר, או מיושם חלקית במשקל 2 או 3 – אי־התאמה קלה; כל השאר – הערה.</translation>
    </message>
    <message>
        <source>Proposed as partial where the credit is 50% or more; it counts as re-checked once somebody answers, sets or confirms the status.</source>
        <translation>מוצע כמיושם חלקית כשהזיכוי הוא 50% ומעלה; נחשב לנבדק מחדש לאחר שנענו השאלות, נקבע הסטטוס או אושר.</translation>
    </message>
    <message>
        <source>While a nonconformity is open, its requirement cannot count as implemented: its gap size is at least 0.5.</source>
        <translation>כל עוד אי־התאמה פתוחה, הדרישה שלה אינה נחשבת למיושמת: גודל הפער בה הוא 0.5 לפחות.</translation>
    </message>
    <message>
        <source>{control}: {state}, strength {strength} → {share}</source>
        <translation>{control}: {state}, חוזק {strength}, זיכוי {share}</translation>
    </message>
    <message>
        <source>Gap checklist</source>
        <translation>רשימת פערים</translation>
    </message>
    <message>
        <source>Clauses 4–10 side by side</source>
        <translation>סעיפים 4–10 זה לצד זה</translation>
    </message>
    <message>
        <source>Internal audit checklist</source>
        <translation>רשימת תיוג למבדק פנימי</translation>
    </message>
    <message>
        <source>42001</source>
        <translation>42001</translation>
    </message>
    <message>
        <source>27001 audited with it</source>
        <translation>נבדק יחד עם 27001</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>תהליך</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>שאלה</translation>
    </message>
    <message>
        <source>Evidence to look for</source>
        <translation>ראיות לחיפוש</translation>
    </message>
    <message>
        <source>Supplier contracts</source>
        <translation>הסכמים עם ספקים</translation>
    </message>
    <message>
        <source>Suppliers of AI systems, models and services: the state of contract and data processing agreement, the clauses that a contract should have, and letters that ask for those that are missing.</source>
        <translation>ספקים של מערכות, מודלים ושירותים של בינה מלאכותית: מצב ההסכם והסכם עיבוד המידע, הסעיפים שראוי שיהיו בהסכם, ומכתבים המבקשים את הסעיפים החסרים.</translation>
    </message>
    <message>
        <source>All suppliers that are not archived.</source>
        <translation>כל הספקים שאינם בארכיון.</translation>
    </message>
    <message>
        <source>Suppliers of live AI assets whose DPA is marked as missing, or where none is recorded though an asset processes personal data.</source>
        <translation>ספקים של נכסי בינה מלאכותית פעילים שהסכם עיבוד המידע עמם מסומן כחסר, או שלא נרשם הסכם אף שהנכס מעבד מידע אישי.</translation>
    </message>
    <message>
        <source>Suppliers whose contract has the clause only in part, does not have it, or was not checked for it.</source>
        <translation>ספקים שבהסכם עמם הסעיף קיים חלקית בלבד, אינו קיים, או לא נבדק.</translation>
    </message>
    <message>
        <source>Clause matrix</source>
        <translation>מטריצת סעיפים</translation>
    </message>
    <message>
        <source>Clause matrix: {first} to {last}</source>
        <translation>מטריצת סעיפים: {first} עד {last}</translation>
    </message>
    <message>
        <source>An empty cell: the contract was not checked for this clause.</source>
        <translation>תא ריק: ההסכם לא נבדק לגבי סעיף זה.</translation>
    </message>
    <message>
        <source>Contract or DPA expired</source>
        <translation>תוקף ההסכם או הסכם עיבוד המידע פג</translation>
    </message>
    <message>
        <source>{count} more within 90 days</source>
        <translation>עוד {count} בתוך 90 יום</translation>
    </message>
    <message>
        <source>Suppliers with required clauses open</source>
        <translation>ספקים עם סעיפי חובה פתוחים</translation>
    </message>
    <message>
        <source>Mean clause score</source>
        <translation>ציון סעיפים ממוצע</translation>
    </message>
    <message>
        <source>DPA missing</source>
        <translation>הסכם עיבוד מידע חסר</translation>
    </message>
    <message>
        <source>Suppliers by contract</source>
        <translation>ספקים לפי הסכם</translation>
    </message>
    <message>
        <source>Suppliers by DPA</source>
        <translation>ספקים לפי הסכם עיבוד מידע</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>לא נרשם</translation>
    </message>
    <message>
        <source>Suppliers that lack a clause</source>
        <translation>ספקים שחסר להם הסעיף</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>סעיף</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>חובה</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>יחס</translation>
    </message>
    <message>
        <source>Identical and adapted are our reading of the shared structure.</source>
        <translation>״זהה״ ו״מותאם״ הם פרשנות שלנו למבנה המשותף.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>מה לעשות</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>הבדל</translation>
    </message>
    <message>
        <source>Status in the checklist</source>
        <translation>סטטוס ברשימת הפערים</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>דרישה</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>תחום</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>סטטוס</translation>
    </message>
    <message>
        <source>From 27001</source>
        <translation>מ־27001</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>עדיפות</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>דירוג</translation>
    </message>
    <message>
        <source>Days saved</source>
        <translation>ימים שנחסכו</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>תאריך יעד</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>פעולה</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>ראיות</translation>
    </message>
    <message>
        <source>Maturity now</source>
        <translation>בשלות נוכחית</translation>
    </message>
    <message>
        <source>Maturity target</source>
        <translation>יעד בשלות</translation>
    </message>
    <message>
        <source>Credit from 27001</source>
        <translation>זיכוי מ־27001</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>חוסם מבדק</translation>
    </message>
    <message>
        <source>Gaps and their tasks</source>
        <translation>הפערים ומשימותיהם</translation>
    </message>
    <message>
        <source>Plan activity</source>
        <translation>פעילות בתוכנית</translation>
    </message>
    <message>
        <source>Plan task</source>
        <translation>משימה בתוכנית</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>חשיבות</translation>
    </message>
    <message>
        <source>Points for weight</source>
        <translation>נקודות משקל</translation>
    </message>
    <message>
        <source>Points for law</source>
        <translation>נקודות דין</translation>
    </message>
    <message>
        <source>Points for reach</source>
        <translation>נקודות היקף</translation>
    </message>
    <message>
        <source>Full effort (days)</source>
        <translation>מאמץ מלא (ימים)</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>חל על</translation>
    </message>
    <message>
        <source>Reason for not applicable</source>
        <translation>נימוק לאי־ישימות</translation>
    </message>
    <message>
        <source>The highest strength (1–10) among the mapped 27001 controls; strengths are our judgement and can be edited.</source>
        <translation>החוזק המרבי (1–10) מבין בקרות 27001 הממופות; החוזק הוא שיקול דעת שלנו וניתן לעריכה.</translation>
    </message>
    <message>
        <source>The best of strength ÷ 10 × state over the mapped 27001 controls: implemented counts 1, partial 0.5, others 0.</source>
        <translation>הערך המרבי של חוזק ÷ 10 × מצב מבין בקרות 27001 הממופות: מיושם נחשב 1, מיושם חלקית 0.5, אחר 0.</translation>
    </message>
    <message>
        <source>By the highest strength: 7 or more runs already, 5–6 process reusable, 3–4 related evidence, below that new.</source>
        <translation>לפי החוזק המרבי: 7 ומעלה – פועל כבר; 5–6 – תהליך לשימוש חוזר; 3–4 – ראיה קשורה; פחות מכך – חדש.</translation>
    </message>
    <message>
        <source>Control mapping</source>
        <translation>מיפוי בקרות</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>סיווג</translation>
    </message>
    <message>
        <source>In the library</source>
        <translation>בספרייה</translation>
    </message>
    <message>
        <source>The library&apos;s highest strength, where the pairs were changed here.</source>
        <translation>החוזק הגבוה ביותר בספרייה, כשהזוגות שונו כאן.</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>חוזק</translation>
    </message>
    <message>
        <source>27001</source>
        <translation>27001</translation>
    </message>
    <message>
        <source>State at client</source>
        <translation>מצב אצל הלקוח</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>זיכוי</translation>
    </message>
    <message>
        <source>Clause support</source>
        <translation>תמיכת סעיפים</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>מקור</translation>
    </message>
    <message>
        <source>By 27001 control</source>
        <translation>לפי בקרת 27001</translation>
    </message>
    <message>
        <source>All 27001 controls</source>
        <translation>כל בקרות 27001</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>בקרה</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>נושא</translation>
    </message>
    <message>
        <source>Judged here</source>
        <translation>נקבע כאן</translation>
    </message>
    <message>
        <source>Serves in 42001</source>
        <translation>משרתת ב־42001</translation>
    </message>
    <message>
        <source>Best strength</source>
        <translation>חוזק מרבי</translation>
    </message>
    <message>
        <source>Credit lost if it fails</source>
        <translation>זיכוי שיאבד אם תיכשל</translation>
    </message>
    <message>
        <source>The 42001 controls whose credit would fall without this 27001 control.</source>
        <translation>בקרות 42001 שהזיכוי שלהן יירד ללא בקרת 27001 זו.</translation>
    </message>
    <message>
        <source>The dates and progress of an activity follow from its tasks. Edit a task below it.</source>
        <translation>התאריכים וההתקדמות של פעילות נגזרים ממשימותיה. יש לערוך משימה שתחתיה.</translation>
    </message>
    <message>
        <source>The dates and progress of task {task} follow from its sub-tasks. Edit one of these.</source>
        <translation>התאריכים וההתקדמות של משימה {task} נגזרים מתתי־המשימות שלה. יש לערוך אחת מהן.</translation>
    </message>
    <message>
        <source>A task needs its dates. Type a day.</source>
        <translation>למשימה דרושים תאריכים. יש להקליד תאריך.</translation>
    </message>
    <message>
        <source>Its fixed date breaks the link from {other}</source>
        <translation>התאריך הקבוע שלה מפר את הקישור מ־{other}</translation>
    </message>
    <message>
        <source>Starts before its month ({months})</source>
        <translation>מתחילה לפני החודש שלה ({months})</translation>
    </message>
    <message>
        <source>Ends after its month ({months})</source>
        <translation>מסתיימת אחרי החודש שלה ({months})</translation>
    </message>
    <message>
        <source>Starts before the plan does</source>
        <translation>מתחילה לפני תחילת התוכנית</translation>
    </message>
    <message>
        <source>The link from {other} closes a circle and is left out</source>
        <translation>הקישור מ־{other} יוצר מעגל ולכן אינו נכלל</translation>
    </message>
    <message>
        <source>Behind: {expected}% expected by today</source>
        <translation>בפיגור: {expected}% צפויים עד היום</translation>
    </message>
    <message>
        <source>Finished, but {count} of its gaps are open</source>
        <translation>הסתיימה, אך {count} מהפערים שלה פתוחים</translation>
    </message>
    <message>
        <source>6-month plan</source>
        <translation>תוכנית 6 חודשים</translation>
    </message>
    <message>
        <source>Nonconformities</source>
        <translation>אי־התאמות</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>מס׳</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>הממצא</translation>
    </message>
    <message>
        <source>Against requirement</source>
        <translation>הדרישה</translation>
    </message>
    <message>
        <source>State</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>מועד הגילוי</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>מועד הסגירה</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>גורם</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>תיקון</translation>
    </message>
    <message>
        <source>Corrective action</source>
        <translation>פעולה מתקנת</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>משימה</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>פעילות</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>התחלה</translation>
    </message>
    <message>
        <source>As early as the links, the task&apos;s month and its own date allow, on working days.</source>
        <translation>מוקדם ככל שמאפשרים הקישורים, החודש של המשימה והתאריך שנקבע לה, בימי עבודה בלבד.</translation>
    </message>
    <message>
        <source>End</source>
        <translation>סיום</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>ימים</translation>
    </message>
    <message>
        <source>Working days from start to end, both included.</source>
        <translation>ימי עבודה מההתחלה ועד הסיום, כולל שניהם.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>התקדמות</translation>
    </message>
    <message>
        <source>As typed, or as far as its gaps are closed: the share of their effort, a partial gap counting half.</source>
        <translation>כפי שהוקלד, או לפי סגירת הפערים: החלק היחסי של המאמץ שכבר נסגר; פער חלקי נספר כחצי.</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>פערים</translation>
    </message>
    <message>
        <source>Open requirements of all that are assigned to this task and apply.</source>
        <translation>דרישות פתוחות מתוך כלל הדרישות הישימות המשויכות למשימה זו.</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>צפוי</translation>
    </message>
    <message>
        <source>The share of its working days that have passed before today.</source>
        <translation>שיעור ימי העבודה של המשימה שחלפו לפני היום.</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>קריטית</translation>
    </message>
    <message>
        <source>A later end of this task moves the end of the plan.</source>
        <translation>דחיית הסיום של משימה זו דוחה את סיום התוכנית.</translation>
    </message>
    <message>
        <source>Slack</source>
        <translation>מרווח</translation>
    </message>
    <message>
        <source>Working days by which the task may slip before the plan&apos;s end does.</source>
        <translation>מספר ימי העבודה שהמשימה יכולה להידחות בלי לדחות את סיום התוכנית.</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>תלויה במשימות</translation>
    </message>
    <message>
        <source>Task numbers; kind and lag in working days where the link is not simply from end to start: 2.3SS+2.</source>
        <translation>מספרי משימות; סוג והשהיה בימי עבודה כשהקישור אינו פשוט מסיום להתחלה: 2.3SS+2.</translation>
    </message>
    <message>
        <source>Requirements assigned to this task that are not met yet.</source>
        <translation>דרישות ששויכו למשימה זו וטרם נענו.</translation>
    </message>
    <message>
        <source>Progress follows the gaps</source>
        <translation>התקדמות לפי הפערים</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>בוצע</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>פתוח</translation>
    </message>
    <message>
        <source>On the critical path</source>
        <translation>בנתיב הקריטי</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>אבן דרך</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>יום ללא עבודה</translation>
    </message>
    <message>
        <source>Baseline “{name}”</source>
        <translation>תוכנית בסיס ״{name}״</translation>
    </message>
    <message>
        <source>Today {day}</source>
        <translation>היום {day}</translation>
    </message>
    <message>
        <source>January</source>
        <translation>ינואר</translation>
    </message>
    <message>
        <source>February</source>
        <translation>פברואר</translation>
    </message>
    <message>
        <source>March</source>
        <translation>מרץ</translation>
    </message>
    <message>
        <source>April</source>
        <translation>אפריל</translation>
    </message>
    <message>
        <source>May</source>
        <translation>מאי</translation>
    </message>
    <message>
        <source>June</source>
        <translation>יוני</translation>
    </message>
    <message>
        <source>July</source>
        <translation>יולי</translation>
    </message>
    <message>
        <source>August</source>
        <translation>אוגוסט</translation>
    </message>
    <message>
        <source>September</source>
        <translation>ספטמבר</translation>
    </message>
    <message>
        <source>October</source>
        <translation>אוקטובר</translation>
    </message>
    <message>
        <source>November</source>
        <translation>נובמבר</translation>
    </message>
    <message>
        <source>December</source>
        <translation>דצמבר</translation>
    </message>
    <message>
        <source>Start rule</source>
        <translation>כלל ההתחלה</translation>
    </message>
    <message>
        <source>Date of the rule</source>
        <translation>תאריך הכלל</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>אזהרה</translation>
    </message>
    <message>
        <source>Follows the registers until you choose: risk where an open risk names the control, legal where a law in scope does, contract where a clause agreed with a supplier does.</source>
        <translation>נקבע לפי המרשמים עד שבוחרים ידנית: סיכון כשסיכון פתוח מפנה לבקרה, דרישת דין כשחוק החל על הלקוח מפנה אליה, והתחייבות חוזית כשסעיף שהוסכם עם ספק מפנה אליה.</translation>
    </message>
    <message>
        <source>A control that is left out needs a reason.</source>
        <translation>בקרה שהוחרגה חייבת בנימוק.</translation>
    </message>
    <message>
        <source>Risks of the register that name the control and are not closed.</source>
        <translation>סיכונים במרשם שמפנים לבקרה ועדיין לא נסגרו.</translation>
    </message>
    <message>
        <source>Duties in scope for this client that name the control. No legal advice.</source>
        <translation>חובות החלות על הלקוח ומפנות לבקרה. אין בכך ייעוץ משפטי.</translation>
    </message>
    <message>
        <source>Statement of Applicability</source>
        <translation>הצהרת ישימות</translation>
    </message>
    <message>
        <source>Ref</source>
        <translation>מזהה</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>תקן</translation>
    </message>
    <message>
        <source>Applicable</source>
        <translation>ישימה</translation>
    </message>
    <message>
        <source>Reasons by the registers</source>
        <translation>נימוקים לפי המרשמים</translation>
    </message>
    <message>
        <source>Reason for exclusion</source>
        <translation>נימוק להחרגה</translation>
    </message>
    <message>
        <source>How it is implemented</source>
        <translation>אופן היישום</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>סיכונים</translation>
    </message>
    <message>
        <source>Justification</source>
        <translation>נימוק</translation>
    </message>
    <message>
        <source>Last review</source>
        <translation>סקירה אחרונה</translation>
    </message>
    <message>
        <source>AI suppliers</source>
        <translation>ספקי בינה מלאכותית</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>שירותים</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>הסכם</translation>
    </message>
    <message>
        <source>The worse state of contract and DPA: expired before today, or within the next 90 days.</source>
        <translation>המצב החמור מבין ההסכם והסכם עיבוד המידע: התוקף פג לפני היום, או יפוג ב־90 הימים הקרובים.</translation>
    </message>
    <message>
        <source>Sum of weight × fulfilment ÷ sum of weights over the clauses that are needed: in the contract 1, partly ½, missing or not checked 0; empty until one is checked.</source>
        <translation>סכום של משקל × מידת הקיום ÷ סכום המשקלים של הסעיפים הנדרשים: קיים בהסכם 1, מכוסה חלקית ½, חסר או לא נבדק 0; ריק עד שנבדק סעיף אחד לפחות.</translation>
    </message>
    <message>
        <source>Required clauses that are missing, covered in part, or not checked; they count in the priority of gaps.</source>
        <translation>סעיפי חובה שחסרים, מכוסים חלקית או לא נבדקו; הם משפיעים על עדיפות הפערים.</translation>
    </message>
    <message>
        <source>Contract signed</source>
        <translation>חתימת ההסכם</translation>
    </message>
    <message>
        <source>Contract expires</source>
        <translation>תום ההסכם</translation>
    </message>
    <message>
        <source>Expiry warning</source>
        <translation>אזהרת תוקף</translation>
    </message>
    <message>
        <source>DPA</source>
        <translation>הסכם עיבוד מידע</translation>
    </message>
    <message>
        <source>DPA signed</source>
        <translation>חתימת הסכם עיבוד המידע</translation>
    </message>
    <message>
        <source>DPA expires</source>
        <translation>תום הסכם עיבוד המידע</translation>
    </message>
    <message>
        <source>Clause score</source>
        <translation>ציון סעיפים</translation>
    </message>
    <message>
        <source>Required open</source>
        <translation>חובה, פתוחים</translation>
    </message>
    <message>
        <source>Other open</source>
        <translation>אחרים, פתוחים</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>איש קשר</translation>
    </message>
    <message>
        <source>Archived suppliers</source>
        <translation>ספקים בארכיון</translation>
    </message>
    <message>
        <source>Likelihood × the higher of impact on business and on people: 1–2 very low, 3–4 low, 5–9 medium, 10–15 high, 16–25 very high; never below medium where people may be hit severely.</source>
        <translation>סבירות × ההשפעה הגבוהה מבין ההשפעה על העסק וההשפעה על אנשים: 1–2 נמוכה מאוד, 3–4 נמוכה, 5–9 בינונית, 10–15 גבוהה, 16–25 גבוהה מאוד; לעולם לא מתחת לבינונית כשאנשים עלולים להיפגע קשות.</translation>
    </message>
    <message>
        <source>Level now</source>
        <translation>הרמה כעת</translation>
    </message>
    <message>
        <source>Residual level</source>
        <translation>רמה שיורית</translation>
    </message>
    <message>
        <source>Inherent level</source>
        <translation>רמה מובנית</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>טיפול</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>כעת</translation>
    </message>
    <message>
        <source>Readiness, %</source>
        <translation>מוכנות, %</translation>
    </message>
    <message>
        <source>Earned credit, %</source>
        <translation>זיכוי בפועל, %</translation>
    </message>
    <message>
        <source>Overlap at the chosen threshold, %</source>
        <translation>חפיפה בסף שנבחר, %</translation>
    </message>
    <message>
        <source>Work done in the plan, %</source>
        <translation>עבודה שבוצעה בתוכנית, %</translation>
    </message>
    <message>
        <source>Controls of 27001 implemented</source>
        <translation>בקרות 27001 מיושמות</translation>
    </message>
    <message>
        <source>AI assets</source>
        <translation>נכסי בינה מלאכותית</translation>
    </message>
    <message>
        <source>AI assets without a class</source>
        <translation>נכסי בינה מלאכותית ללא סיווג</translation>
    </message>
    <message>
        <source>Open risks, high or very high</source>
        <translation>סיכונים פתוחים, גבוהים או גבוהים מאוד</translation>
    </message>
    <message>
        <source>Figures then and now</source>
        <translation>המדדים אז ועכשיו</translation>
    </message>
    <message>
        <source>Treatment plan</source>
        <translation>תוכנית טיפול</translation>
    </message>
    <message>
        <source>Inherent likelihood</source>
        <translation>סבירות מובנית</translation>
    </message>
    <message>
        <source>Inherent impact, business</source>
        <translation>השפעה מובנית, עסק</translation>
    </message>
    <message>
        <source>Inherent impact, people</source>
        <translation>השפעה מובנית, אנשים</translation>
    </message>
    <message>
        <source>Likelihood now</source>
        <translation>הסבירות כעת</translation>
    </message>
    <message>
        <source>Impact on business now</source>
        <translation>ההשפעה על העסק כעת</translation>
    </message>
    <message>
        <source>Impact on people now</source>
        <translation>ההשפעה על אנשים כעת</translation>
    </message>
    <message>
        <source>Residual likelihood</source>
        <translation>סבירות שיורית</translation>
    </message>
    <message>
        <source>Residual impact, business</source>
        <translation>השפעה שיורית, עסק</translation>
    </message>
    <message>
        <source>Residual impact, people</source>
        <translation>השפעה שיורית, אנשים</translation>
    </message>
    <message>
        <source>Accepted by</source>
        <translation>מי קיבל את הסיכון</translation>
    </message>
    <message>
        <source>Accepted until</source>
        <translation>התקבל עד</translation>
    </message>
    <message>
        <source>New client…</source>
        <translation>לקוח חדש…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>פתיחה…</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>קבצים אחרונים</translation>
    </message>
    <message>
        <source>Save now</source>
        <translation>שמירה עכשיו</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>שמירה בשם…</translation>
    </message>
    <message>
        <source>Snapshots…</source>
        <translation>תמונות מצב…</translation>
    </message>
    <message>
        <source>Go back to an earlier state…</source>
        <translation>חזרה למצב קודם…</translation>
    </message>
    <message>
        <source>Import a workbook…</source>
        <translation>ייבוא חוברת עבודה…</translation>
    </message>
    <message>
        <source>Export Excel and PDF…</source>
        <translation>ייצוא Excel ו־PDF…</translation>
    </message>
    <message>
        <source>Close the client&apos;s file</source>
        <translation>סגירת קובץ הלקוח</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>יציאה</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ביטול פעולה</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>ביצוע חוזר</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>העתקה</translation>
    </message>
    <message>
        <source>Paste…</source>
        <translation>הדבקה…</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>חיפוש בעמוד זה</translation>
    </message>
    <message>
        <source>Find anything…</source>
        <translation>חיפוש בכל הקובץ…</translation>
    </message>
    <message>
        <source>Client&apos;s details…</source>
        <translation>פרטי הלקוח…</translation>
    </message>
    <message>
        <source>Colours of the computer</source>
        <translation>צבעים לפי המחשב</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>צבעים בהירים</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>צבעים כהים</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>שורות צפופות</translation>
    </message>
    <message>
        <source>History</source>
        <translation>היסטוריה</translation>
    </message>
    <message>
        <source>Workshop mode</source>
        <translation>מצב סדנה</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>מסך מלא</translation>
    </message>
    <message>
        <source>Save by itself after each edit</source>
        <translation>שמירה אוטומטית אחרי כל עריכה</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>קיצורי מקלדת</translation>
    </message>
    <message>
        <source>About this program</source>
        <translation>אודות התוכנה</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;קובץ</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;עריכה</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;תצוגה</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ע&amp;זרה</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>מהות הנכס</translation>
    </message>
    <message>
        <source>Classification and risk</source>
        <translation>סיווג וסיכון</translation>
    </message>
    <message>
        <source>Model and supplier</source>
        <translation>מודל וספק</translation>
    </message>
    <message>
        <source>Use and people</source>
        <translation>שימוש ואנשים</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>נתונים</translation>
    </message>
    <message>
        <source>Documentation and tracking</source>
        <translation>תיעוד ומעקב</translation>
    </message>
    <message>
        <source>Information security</source>
        <translation>אבטחת מידע</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>סקירה</translation>
    </message>
    <message>
        <source>The plan starts on</source>
        <translation>תחילת התוכנית</translation>
    </message>
    <message>
        <source>“{text}” is not a choice of the column {column}. Choose one of: {choices}.</source>
        <translation>״{text}״ אינו אחת האפשרויות בעמודה {column}. יש לבחור אחת מאלה: {choices}.</translation>
    </message>
    <message>
        <source>“{text}” is not a number. Type digits in the column {column}, such as 2.5.</source>
        <translation>״{text}״ אינו מספר. יש להקליד ספרות בעמודה {column}, כגון 2.5.</translation>
    </message>
    <message>
        <source>“{text}” is not a date. Type it in the column {column} as year-month-day, such as 2026-03-31.</source>
        <translation>״{text}״ אינו תאריך. יש להקליד אותו בעמודה {column} כשנה-חודש-יום, כגון 2026-03-31.</translation>
    </message>
    <message>
        <source>The column {column} cannot be empty. Choose one of: {choices}.</source>
        <translation>העמודה {column} אינה יכולה להיות ריקה. יש לבחור אחת מאלה: {choices}.</translation>
    </message>
    <message>
        <source>Client&apos;s name</source>
        <translation>שם הלקוח</translation>
    </message>
    <message>
        <source>Language of the client</source>
        <translation>שפת הלקוח</translation>
    </message>
    <message>
        <source>Consultant</source>
        <translation>יועץ</translation>
    </message>
    <message>
        <source>Accent colour</source>
        <translation>צבע מוביל</translation>
    </message>
    <message>
        <source>Classification mark</source>
        <translation>סימון סיווג</translation>
    </message>
    <message>
        <source>Version of the documents</source>
        <translation>גרסת המסמכים</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>לוגו</translation>
    </message>
    <message>
        <source>Working week</source>
        <translation>שבוע עבודה</translation>
    </message>
    <message>
        <source>Overlap threshold</source>
        <translation>סף החפיפה</translation>
    </message>
    <message>
        <source>Days of the own working week (0 is Monday)</source>
        <translation>ימי שבוע העבודה שנבחרו (0 הוא יום שני)</translation>
    </message>
    <message>
        <source>Public holidays of</source>
        <translation>חגים רשמיים של</translation>
    </message>
    <message>
        <source>Days a week for the plan</source>
        <translation>ימים בשבוע לתוכנית</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>תמונת מצב</translation>
    </message>
    <message>
        <source>Level in the outline</source>
        <translation>רמה בהיררכיה</translation>
    </message>
    <message>
        <source>Plan task (internal number)</source>
        <translation>משימה בתוכנית (מספר פנימי)</translation>
    </message>
    <message>
        <source>Name of the baseline</source>
        <translation>שם תוכנית הבסיס</translation>
    </message>
    <message>
        <source>Compared with the plan</source>
        <translation>מושווית לתוכנית</translation>
    </message>
    <message>
        <source>Days a week</source>
        <translation>ימים בשבוע</translation>
    </message>
    <message>
        <source>The client and the law</source>
        <translation>הלקוח והחוק</translation>
    </message>
    <message>
        <source>EU market</source>
        <translation>פעילות בשוק האירופי</translation>
    </message>
    <message>
        <source>Established in the EU</source>
        <translation>התאגדות באיחוד האירופי</translation>
    </message>
    <message>
        <source>GDPR applies</source>
        <translation>תחולת GDPR</translation>
    </message>
    <message>
        <source>Israeli law applies</source>
        <translation>תחולת הדין הישראלי</translation>
    </message>
    <message>
        <source>Public body</source>
        <translation>גוף ציבורי</translation>
    </message>
    <message>
        <source>Data broker</source>
        <translation>סוחר מידע</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>זוגות</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>קשר</translation>
    </message>
    <message>
        <source>Relationship in the library</source>
        <translation>הקשר בספרייה</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>בסיס</translation>
    </message>
    <message>
        <source>Published sources</source>
        <translation>מקורות שפורסמו</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>תשובה</translation>
    </message>
    <message>
        <source>Kind of link</source>
        <translation>סוג הקישור</translation>
    </message>
    <message>
        <source>Lag in working days</source>
        <translation>השהיה בימי עבודה</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>עמוד {page} מתוך {pages}</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>תוכן העניינים</translation>
    </message>
    <message>
        <source>Nothing is recorded here yet.</source>
        <translation>עדיין לא נרשם כאן דבר.</translation>
    </message>
    <message numerus="yes">
        <source>%n open gap(s)</source>
        <translation>
            <numerusform>פער פתוח אחד</numerusform>
            <numerusform>%n פערים פתוחים</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of {1} are open</source>
        <translation>{0} מתוך {1} פתוחים</translation>
    </message>
    <message>
        <source>{0} expected by today</source>
        <translation>{0} צפויים עד היום</translation>
    </message>
    <message>
        <source>{verdict} · {excluded} n.a. · {unknown} not assessed</source>
        <translation>{verdict} · {excluded} לא ישימות · {unknown} לא הוערכו</translation>
    </message>
    <message>
        <source>Work done in the plan</source>
        <translation>ביצוע התוכנית</translation>
    </message>
    <message>
        <source>Controls of 27001</source>
        <translation>בקרות 27001</translation>
    </message>
    <message>
        <source>Controls of 42001</source>
        <translation>בקרות 42001</translation>
    </message>
    <message>
        <source>Shared subclauses</source>
        <translation>סעיפי משנה משותפים</translation>
    </message>
    <message>
        <source>Planned months</source>
        <translation>חודשים מתוכננים</translation>
    </message>
    <message>
        <source>The figures of this client&apos;s mapping are the same, at every strength.</source>
        <translation>הנתונים במיפוי של הלקוח זהים בכל דרגות החוזק.</translation>
    </message>
    <message>
        <source>The guide counts mapping library {guide}; this client&apos;s file uses library {here}.</source>
        <translation>נתוני המדריך מחושבים לפי ספריית המיפוי {guide}; קובץ הלקוח משתמש בספרייה {here}.</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of the library were judged otherwise at this client.</source>
        <translation>
            <numerusform>צמד אחד מהספרייה הוערך אחרת אצל הלקוח.</numerusform>
            <numerusform>%n צמדים מהספרייה הוערכו אחרת אצל הלקוח.</numerusform>
        </translation>
    </message>
    <message>
        <source>At strength {threshold} and up the overlap is {overlap}; the credit earned by controls in place is {credit}.</source>
        <translation>בחוזק {threshold} ומעלה החפיפה היא {overlap}; הזיכוי בפועל, לפי הבקרות המיושמות, הוא {credit}.</translation>
    </message>
    <message>
        <source>Planned from {start} to {end}.</source>
        <translation>מתוכנן מ־{start} עד {end}.</translation>
    </message>
    <message numerus="yes">
        <source>Support of the %n duty(ies) in scope: {readings}.</source>
        <translation>
            <numerusform>תמיכה בחובה אחת שבתחולה: {readings}.</numerusform>
            <numerusform>תמיכה ב־%n החובות שבתחולה: {readings}.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these duties is in scope, by the roles, markets and systems recorded.</source>
        <translation>אף אחת מהחובות האלה אינה בתחולה, לפי התפקידים, השווקים והמערכות שנרשמו.</translation>
    </message>
    <message>
        <source>Overlap at strength ≥ {threshold}</source>
        <translation>חפיפה בחוזק {threshold} ומעלה</translation>
    </message>
    <message>
        <source>{count} of 38 controls · guide: about {guide}</source>
        <translation>{count} מתוך 38 בקרות · לפי המדריך: כ־{guide}</translation>
    </message>
    <message>
        <source>Mean of strength ÷ 10 × state of the 27001 control</source>
        <translation>ממוצע של חוזק ÷ 10 × מצב בקרת 27001</translation>
    </message>
    <message>
        <source>{left} days left to spend</source>
        <translation>נותרו {left} ימי עבודה</translation>
    </message>
    <message>
        <source>{live} live · {risky} of them at risk 3 or more</source>
        <translation>{live} פעילים · {risky} מהם ברמת סיכון 3 ומעלה</translation>
    </message>
    <message>
        <source>Task starts</source>
        <translation>תחילת משימה</translation>
    </message>
    <message>
        <source>Task ends</source>
        <translation>סיום משימה</translation>
    </message>
    <message>
        <source>Gap due</source>
        <translation>יעד לפער</translation>
    </message>
    <message>
        <source>Contract ends</source>
        <translation>תום הסכם</translation>
    </message>
    <message>
        <source>DPA ends</source>
        <translation>תום הסכם עיבוד מידע</translation>
    </message>
    <message>
        <source>Risk treatment due</source>
        <translation>מועד טיפול בסיכון</translation>
    </message>
    <message>
        <source>Risk acceptance ends</source>
        <translation>תום קבלת סיכון</translation>
    </message>
    <message>
        <source>planned for {now} from the beginning</source>
        <translation>מתוכננת ל־{now} מלכתחילה</translation>
    </message>
    <message>
        <source>first planned for {first}, now for {now}</source>
        <translation>תוכננה תחילה ל־{first}, כעת ל־{now}</translation>
    </message>
    <message>
        <source>as planned</source>
        <translation>לפי התכנון</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) later</source>
        <translation>
            <numerusform>יום עבודה אחד מאוחר יותר</numerusform>
            <numerusform>%n ימי עבודה מאוחר יותר</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) earlier</source>
        <translation>
            <numerusform>יום עבודה אחד מוקדם יותר</numerusform>
            <numerusform>%n ימי עבודה מוקדם יותר</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>היום</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>נימוק</translation>
    </message>
    <message>
        <source>Credit {share}</source>
        <translation>זיכוי {share}</translation>
    </message>
    <message>
        <source>{control}: {here}; in the library: {library}</source>
        <translation>{control}: {here}; בספרייה: {library}</translation>
    </message>
    <message>
        <source>{control}: a reason of your own</source>
        <translation>{control}: נימוק משלך</translation>
    </message>
    <message>
        <source>no pair</source>
        <translation>אין זוג</translation>
    </message>
    <message>
        <source>{control}: strength {strength}, {state}</source>
        <translation>{control}: חוזק {strength}, {state}</translation>
    </message>
    <message>
        <source>ISO/IEC 27001:2022 mapped to ISO/IEC 42001:2023</source>
        <translation>מיפוי ISO/IEC 27001:2022 ל־ISO/IEC 42001:2023</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>להשאיר כפי שהוא</translation>
    </message>
    <message>
        <source>The day comes first</source>
        <translation>היום ראשון</translation>
    </message>
    <message>
        <source>The month comes first</source>
        <translation>החודש ראשון</translation>
    </message>
    <message>
        <source>In the column “{column}”, what comes first in a date such as {text}?</source>
        <translation>בעמודה ״{column}״, מה מופיע ראשון בתאריך כגון {text}?</translation>
    </message>
    <message>
        <source>“{text}” in the column “{column}” is not a date and was not read.</source>
        <translation>״{text}״ בעמודה ״{column}״ אינו תאריך ולא נקלט.</translation>
    </message>
    <message>
        <source>A total, not a row of the list.</source>
        <translation>שורת סיכום, לא שורה של הרשימה.</translation>
    </message>
    <message>
        <source>The control {ref} stands in row {row} of the sheet {sheet} already.</source>
        <translation>הבקרה {ref} כבר מופיעה בשורה {row} בגיליון {sheet}.</translation>
    </message>
    <message>
        <source>Another row was chosen for the control {ref}.</source>
        <translation>לבקרה {ref} נבחרה שורה אחרת.</translation>
    </message>
    <message>
        <source>The control {ref} stands in several rows that differ. Which row counts?</source>
        <translation>הבקרה {ref} מופיעה בכמה שורות שונות זו מזו. איזו שורה קובעת?</translation>
    </message>
    <message>
        <source>An excluded control needs a justification, and the sheet has none.</source>
        <translation>לבקרה מוחרגת דרוש נימוק, ובגיליון אין נימוק.</translation>
    </message>
    <message>
        <source>What a comparison with the official numbering of both standards says of the guide&apos;s row.</source>
        <translation>מה שעולה מהשוואת שורת המדריך למספור הרשמי של שני התקנים.</translation>
    </message>
    <message>
        <source>The guide&apos;s table</source>
        <translation>טבלת המדריך</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>חלק</translation>
    </message>
    <message>
        <source>Guide says</source>
        <translation>לפי המדריך</translation>
    </message>
    <message>
        <source>Guide&apos;s label</source>
        <translation>הכותרת במדריך</translation>
    </message>
    <message>
        <source>Official title</source>
        <translation>כותרת רשמית</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>מסקנה</translation>
    </message>
    <message>
        <source>Right refs in 42001</source>
        <translation>ההפניות הנכונות ב־42001</translation>
    </message>
    <message>
        <source>27001 in the guide</source>
        <translation>27001 במדריך</translation>
    </message>
    <message>
        <source>Right refs in 27001</source>
        <translation>ההפניות הנכונות ב־27001</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>הערה</translation>
    </message>
    <message>
        <source>The guide&apos;s claims</source>
        <translation>טענות המדריך</translation>
    </message>
    <message>
        <source>The guide claims</source>
        <translation>טענת המדריך</translation>
    </message>
    <message>
        <source>What can be computed</source>
        <translation>מה ניתן לחשב</translation>
    </message>
    <message>
        <source>What does “{text}” in the column “{column}” mean?</source>
        <translation>מה פירוש ״{text}״ בעמודה ״{column}״?</translation>
    </message>
    <message>
        <source>The column “{column}” cannot be empty; what is there stays.</source>
        <translation>העמודה ״{column}״ אינה יכולה להיות ריקה; הערך הקיים נשאר.</translation>
    </message>
    <message>
        <source>“{text}” in the column “{column}” is not a number and was not read.</source>
        <translation>״{text}״ בעמודה ״{column}״ אינו מספר ולא נקרא.</translation>
    </message>
    <message>
        <source>The cell in the column “{column}” holds an Excel error, or a formula without a value, and was not read. Open the workbook in Excel, type the value there, and save it.</source>
        <translation>התא בעמודה ״{column}״ מכיל שגיאת Excel או נוסחה ללא ערך, ולא נקרא. יש לפתוח את חוברת העבודה ב־Excel, להקליד שם את הערך ולשמור.</translation>
    </message>
    <message>
        <source>The cell in the column “{column}” holds a formula; its value was read.</source>
        <translation>התא בעמודה ״{column}״ מכיל נוסחה; נקרא הערך שחושב.</translation>
    </message>
    <message>
        <source>The row has no name of a system.</source>
        <translation>אין בשורה שם של מערכת.</translation>
    </message>
    <message>
        <source>“{name}” stands in row {row} of the sheet {sheet} already.</source>
        <translation>״{name}״ כבר מופיע בשורה {row} בגיליון {sheet}.</translation>
    </message>
    <message>
        <source>Several rows are called “{name}” and differ. Is each a system of its own?</source>
        <translation>כמה שורות נקראות ״{name}״ ושונות זו מזו. האם כל אחת היא מערכת נפרדת?</translation>
    </message>
    <message>
        <source>Yes, register each of them</source>
        <translation>כן, לרשום כל אחת מהן</translation>
    </message>
    <message>
        <source>No, keep the first alone</source>
        <translation>לא, להשאיר רק את הראשונה</translation>
    </message>
    <message>
        <source>Which AI system of the register is “{name}” in row {row}?</source>
        <translation>לאיזו מערכת בינה מלאכותית במרשם מתאים ״{name}״ בשורה {row}?</translation>
    </message>
    <message>
        <source>A new one</source>
        <translation>מערכת חדשה</translation>
    </message>
    <message>
        <source>You chose to leave this row out.</source>
        <translation>נבחר שלא לכלול שורה זו.</translation>
    </message>
    <message>
        <source>{ref} is a control of the 2013 edition. Enter the state of the controls of 2022 that replaced it.</source>
        <translation>{ref} היא בקרה של מהדורת 2013. יש להזין את מצב בקרות 2022 שהחליפו אותה.</translation>
    </message>
    <message>
        <source>{ref} is not a control of Annex A of ISO/IEC 27001:2022.</source>
        <translation>{ref} אינה בקרה של נספח א׳ של ISO/IEC 27001:2022.</translation>
    </message>
    <message>
        <source>{ref} belongs to another standard; only controls of 27001 are read here.</source>
        <translation>{ref} שייכת לתקן אחר; כאן נקלטות רק בקרות 27001.</translation>
    </message>
    <message>
        <source>{ref} is a clause of the standard, not a control of Annex A.</source>
        <translation>{ref} הוא סעיף של התקן, לא בקרה של נספח א׳.</translation>
    </message>
    <message>
        <source>A heading, not a control: “{text}”.</source>
        <translation>כותרת, לא בקרה: ״{text}״.</translation>
    </message>
    <message>
        <source>No control can be recognised in “{text}”.</source>
        <translation>לא זוהתה בקרה ב״{text}״.</translation>
    </message>
    <message>
        <source>Row {row} says {text}. Which control is meant?</source>
        <translation>בשורה {row} כתוב {text}. לאיזו בקרה הכוונה?</translation>
    </message>
    <message>
        <source>Row {row} says {ref}, but its title “{title}” is that of {other}. Which control is meant?</source>
        <translation>בשורה {row} כתוב {ref}, אך הכותרת ״{title}״ היא של {other}. לאיזו בקרה הכוונה?</translation>
    </message>
    <message>
        <source>No sheet of {file} is a Statement of Applicability. It needs a row of headings among its first 30 rows, with a column for the control and one for its status.</source>
        <translation>אף גיליון ב־{file} אינו הצהרת ישימות. דרושה שורת כותרות ב־30 השורות הראשונות, עם עמודה לבקרה ועמודה לסטטוס שלה.</translation>
    </message>
    <message>
        <source>No sheet of {file} is a list of AI systems. It needs a row of headings among its first 30 rows, with a column for the system&apos;s name and further ones such as supplier or purpose.</source>
        <translation>אף גיליון ב־{file} אינו רשימת מערכות בינה מלאכותית. דרושה שורת כותרות ב־30 השורות הראשונות, עם עמודה לשם המערכת ועמודות נוספות, כגון ספק או מטרה.</translation>
    </message>
    <message>
        <source>No sheet of {file} is a risk register. It needs a row of headings among its first 30 rows, with a column for the risk and one for its likelihood or impact.</source>
        <translation>אף גיליון ב־{file} אינו מרשם סיכונים. דרושה שורת כותרות ב־30 השורות הראשונות, עם עמודה לסיכון ועמודה לסבירות או להשפעה שלו.</translation>
    </message>
    <message>
        <source>No sheet of {file} is a list of suppliers. It needs a row of headings among its first 30 rows, with a column for the supplier and further ones such as contract, expiry date or DPA.</source>
        <translation>אף גיליון של {file} אינו רשימת ספקים. נדרשת שורת כותרות ב־30 השורות הראשונות, עם עמודה לספק ועמודות נוספות כגון הסכם, תאריך תפוגה או הסכם עיבוד מידע.</translation>
    </message>
    <message>
        <source>No sheet of {file} is a Statement of Applicability, a list of AI systems or suppliers, or a risk register. Choose another workbook, or give its columns headings such as Control and Status, or System and Supplier.</source>
        <translation>אף גיליון ב־{file} אינו הצהרת ישימות, רשימת מערכות בינה מלאכותית או ספקים, או מרשם סיכונים. יש לבחור חוברת עבודה אחרת או לתת לעמודות כותרות כגון בקרה וסטטוס, או מערכת וספק.</translation>
    </message>
    <message>
        <source>The sheet {sheet} is hidden and was not read. Show it in Excel to import it.</source>
        <translation>הגיליון {sheet} מוסתר ולא נקרא. כדי לייבא אותו יש לבטל את הסתרתו ב־Excel.</translation>
    </message>
    <message>
        <source>No rows to import were recognised in the sheet {sheet}.</source>
        <translation>לא זוהו שורות לייבוא בגיליון {sheet}.</translation>
    </message>
    <message>
        <source>{count} formulas of the sheet {sheet} have no value in the file and were read as empty. Open the workbook in Excel and save it.</source>
        <translation>נוסחאות ללא ערך שמור בגיליון {sheet}: {count}. הן נקלטו כתאים ריקים. יש לפתוח את חוברת העבודה ב־Excel ולשמור אותה.</translation>
    </message>
    <message>
        <source>{count} cells of the sheet {sheet} hold an Excel error and were read as empty.</source>
        <translation>תאים עם שגיאת Excel בגיליון {sheet}: {count}. הם נקלטו כריקים.</translation>
    </message>
    <message>
        <source>“{applicable}” in the column “{column}” does not fit the status “{status}”. Which state holds?</source>
        <translation>״{applicable}״ בעמודה ״{column}״ אינו מתיישב עם הסטטוס ״{status}״. איזה מצב נכון?</translation>
    </message>
    <message>
        <source>Row {row} is marked with several states. Which one holds?</source>
        <translation>בשורה {row} סומנו כמה מצבים. איזה מהם נכון?</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>שורה אחת</numerusform>
            <numerusform>%n שורות</numerusform>
        </translation>
    </message>
    <message>
        <source>Evidence needs a text. Type what an auditor would be shown.</source>
        <translation>לראיה דרוש טקסט. יש להקליד מה יוצג לעורך המבדק.</translation>
    </message>
    <message>
        <source>Evidence that is a link needs an address. Type it, for example https://…</source>
        <translation>לראיה שהיא קישור דרושה כתובת. יש להקליד אותה, למשל https://…</translation>
    </message>
    <message>
        <source>{file} has {size} MB; at most 10 MB are kept in the client&apos;s file. Add a link to it instead.</source>
        <translation>גודל {file} הוא {size} מ״ב; בקובץ הלקוח נשמרים עד 10 מ״ב. אפשר להוסיף קישור אליו במקום.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}. Check the file and add it again.</source>
        <translation>לא ניתן לקרוא את {file}: {reason}. יש לבדוק את הקובץ ולהוסיף אותו שוב.</translation>
    </message>
    <message>
        <source>The content of {name} is not in this client&apos;s file. Add the file again.</source>
        <translation>התוכן של {name} אינו בקובץ הלקוח. יש להוסיף את הקובץ שוב.</translation>
    </message>
    <message>
        <source>A nonconformity needs a title. Type what was found.</source>
        <translation>לאי־התאמה דרושה כותרת. יש להקליד מה נמצא.</translation>
    </message>
    <message>
        <source>{ref} is no requirement of either standard or of the client. Type one such as 42001 A.6.2.4 or 27001 9.2.</source>
        <translation>{ref} אינה דרישה של אחד התקנים או של הלקוח. יש להקליד דרישה כגון 42001 A.6.2.4 או 27001 9.2.</translation>
    </message>
    <message>
        <source>It cannot be closed before it was found. Check the two dates.</source>
        <translation>מועד הסגירה אינו יכול להיות לפני מועד הגילוי. יש לבדוק את שני התאריכים.</translation>
    </message>
    <message>
        <source>Internal audit checklist for ISO/IEC 27001 and ISO/IEC 42001</source>
        <translation>רשימת תיוג למבדק פנימי לפי ISO/IEC 27001 ו־ISO/IEC 42001</translation>
    </message>
    <message>
        <source>Each process is audited once for both standards: a question about ISO/IEC 42001 stands beside the clause or the controls of ISO/IEC 27001 that it is asked together with.</source>
        <translation>כל תהליך נבדק פעם אחת לשני התקנים: ליד כל שאלה על ISO/IEC 42001 מופיעים הסעיף או הבקרות של ISO/IEC 27001 שנבדקים יחד איתה.</translation>
    </message>
    <message>
        <source>Questions that have an answer, of all questions of the checklist.</source>
        <translation>השאלות שנענו מתוך כל השאלות ברשימה.</translation>
    </message>
    <message>
        <source>Nonconformities without a closing date.</source>
        <translation>אי־התאמות ללא מועד סגירה.</translation>
    </message>
    <message>
        <source>Questions answered yes, of all that are answered and apply.</source>
        <translation>שאלות שנענו בחיוב, מתוך השאלות שנענו ורלוונטיות.</translation>
    </message>
    <message>
        <source>Questions answered</source>
        <translation>שאלות שנענו</translation>
    </message>
    <message>
        <source>Answered yes</source>
        <translation>נענו בחיוב</translation>
    </message>
    <message>
        <source>Open nonconformities</source>
        <translation>אי־התאמות פתוחות</translation>
    </message>
    <message>
        <source>{late} overdue</source>
        <translation>{late} באיחור</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>תשובות</translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation>טרם נענו</translation>
    </message>
    <message>
        <source>Open nonconformities by grade</source>
        <translation>אי־התאמות פתוחות לפי חומרה</translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation>ללא דירוג חומרה</translation>
    </message>
    <message>
        <source>Answered yes by clause and area</source>
        <translation>נענו בחיוב, לפי סעיף ותחום</translation>
    </message>
    <message>
        <source>Support of the laws by ISO/IEC 27001 and ISO/IEC 42001</source>
        <translation>תמיכת ISO/IEC 27001 ו־ISO/IEC 42001 בעמידה בחוקים</translation>
    </message>
    <message>
        <source>Where the two management systems support the duties of the EU AI Act, the GDPR and Israeli privacy law. A supported duty is not yet met: the law-specific part stands beside each row.</source>
        <translation>היכן שתי מערכות הניהול תומכות בחובות לפי חוק הבינה המלאכותית האירופי, ה־GDPR ודיני הגנת הפרטיות בישראל. חובה נתמכת אינה חובה שקוימה: החלק הייחודי לחוק מופיע ליד כל שורה.</translation>
    </message>
    <message>
        <source>Legal position as of {date}. {caution}</source>
        <translation>המצב המשפטי נכון ל־{date}. {caution}</translation>
    </message>
    <message>
        <source>Duties in scope</source>
        <translation>חובות בתחולה</translation>
    </message>
    <message>
        <source>Duties in full</source>
        <translation>החובות במלואן</translation>
    </message>
    <message>
        <source>All laws</source>
        <translation>כל החוקים</translation>
    </message>
    <message>
        <source>In place at this client</source>
        <translation>קיים אצל הלקוח</translation>
    </message>
    <message>
        <source>No row in scope</source>
        <translation>אין שורה בתחולה</translation>
    </message>
    <message>
        <source>{law}: in place</source>
        <translation>{law}: קיים</translation>
    </message>
    <message>
        <source>Support by law with half credit, and what of it is in place</source>
        <translation>תמיכה לפי חוק בחצי זיכוי, ומה מתוכה קיים</translation>
    </message>
    <message>
        <source>Duties in scope by support</source>
        <translation>חובות בתחולה לפי תמיכת התקנים</translation>
    </message>
    <message>
        <source>Duties in scope by state</source>
        <translation>חובות בתחולה לפי מצב בארגון</translation>
    </message>
    <message>
        <source>{file} is not an OSCAL mapping collection. Export the mapping from the other program as OSCAL JSON.</source>
        <translation>{file} אינו אוסף מיפויים של OSCAL. יש לייצא את המיפוי מהתוכנה האחרת בתבנית OSCAL JSON.</translation>
    </message>
    <message>
        <source>{file} maps other standards. Only a mapping between ISO/IEC 27001:2022 and ISO/IEC 42001:2023 can be imported.</source>
        <translation>{file} ממפה תקנים אחרים. אפשר לייבא רק מיפוי בין ISO/IEC 27001:2022 ל־ISO/IEC 42001:2023.</translation>
    </message>
    <message>
        <source>“{ref}” is not a control of {standard}.</source>
        <translation>״{ref}״ אינה בקרה של {standard}.</translation>
    </message>
    <message>
        <source>“{text}” is not a relationship of OSCAL.</source>
        <translation>״{text}״ אינו קשר המוכר ב־OSCAL.</translation>
    </message>
    <message>
        <source>The map names no control on one of its sides.</source>
        <translation>באחד מצידי המיפוי לא צוינה בקרה.</translation>
    </message>
    <message>
        <source>The coverage “{text}” is not a number from 0 to 1.</source>
        <translation>הכיסוי ״{text}״ אינו מספר בין 0 ל־1.</translation>
    </message>
    <message>
        <source>The pair {pair} stands in the file before; only its first map is read.</source>
        <translation>הזוג {pair} כבר מופיע קודם בקובץ; נקרא רק המיפוי הראשון שלו.</translation>
    </message>
    <message>
        <source>The file says that it is complete and does not have this pair.</source>
        <translation>הקובץ מוצהר כשלם ואין בו זוג זה.</translation>
    </message>
    <message>
        <source>Supported: the standards require the same output. Partly: they give part of the work. Not covered: nothing beyond the general duty to know the law. Our judgement; support is not compliance.</source>
        <translation>נתמך: התקנים דורשים את אותו תוצר. נתמך בחלקו: הם נותנים חלק מהעבודה. לא מכוסה: אין דבר מעבר לחובה הכללית להכיר את הדין. זו הערכה שלנו; תמיכה אינה עמידה בחוק.</translation>
    </message>
    <message>
        <source>Mean of the linked requirements (implemented 100%, partial 50%, else 0) and of the linked 27001 controls; those that are not applicable are left out.</source>
        <translation>ממוצע הדרישות המקושרות (מיושם 100%, מיושם חלקית 50%, אחרת 0) ובקרות 27001 המקושרות; אלה שאינן ישימות אינן נספרות.</translation>
    </message>
    <message>
        <source>Strict: supported rows ÷ rows. Half credit: (supported + half of partly) ÷ rows. Loose: (supported + partly) ÷ rows. Background rows are not counted.</source>
        <translation>מחמיר: שורות נתמכות ÷ כל השורות. חצי זיכוי: (נתמכות + מחצית מהנתמכות בחלקן) ÷ כל השורות. מקל: (נתמכות + נתמכות בחלקן) ÷ כל השורות. שורות רקע אינן נספרות.</translation>
    </message>
    <message>
        <source>strict {strict} · half credit {half} · loose {loose}</source>
        <translation>מחמיר {strict} · חצי זיכוי {half} · מקל {loose}</translation>
    </message>
    <message>
        <source>The source guide claims about {share}; that figure could not be reproduced from the rows.</source>
        <translation>מדריך המקור טוען לכ־{share}; לא ניתן היה לשחזר נתון זה מהשורות.</translation>
    </message>
    <message>
        <source>Laws</source>
        <translation>חוקים</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>חוק</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>סעיף בחוק</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>חובה</translation>
    </message>
    <message>
        <source>What it asks</source>
        <translation>מה נדרש</translation>
    </message>
    <message>
        <source>Who bears it</source>
        <translation>על מי החובה</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>תמיכה</translation>
    </message>
    <message>
        <source>In place here</source>
        <translation>קיים כאן</translation>
    </message>
    <message>
        <source>State here</source>
        <translation>המצב כאן</translation>
    </message>
    <message>
        <source>In scope</source>
        <translation>בתחולה</translation>
    </message>
    <message>
        <source>Falls only on</source>
        <translation>חל רק על</translation>
    </message>
    <message>
        <source>Applies from</source>
        <translation>תחילת תוקף</translation>
    </message>
    <message>
        <source>What the law adds</source>
        <translation>מה מוסיף החוק</translation>
    </message>
    <message>
        <source>Full title of the law</source>
        <translation>השם המלא של החוק</translation>
    </message>
    <message>
        <source>This link is not opened</source>
        <translation>הקישור לא נפתח</translation>
    </message>
    <message>
        <source>{0} is no web, mail or local file address. Copy it and open it yourself if you trust it.</source>
        <translation>{0} אינו כתובת אינטרנט, דוא״ל או קובץ מקומי. אם המקור מהימן, אפשר להעתיק את הכתובת ולפתוח אותה ידנית.</translation>
    </message>
    <message>
        <source>{0} is a program or would run one. Only the folder that holds it is shown.</source>
        <translation>{0} הוא תוכנה או מפעיל תוכנה. תוצג רק התיקייה שבה הוא נמצא.</translation>
    </message>
    <message>
        <source>{0} opens in the program that your computer uses for it. Open it only if you trust it.</source>
        <translation>{0} ייפתח בתוכנה המשויכת אליו במחשב. יש לפתוח אותו רק אם המקור מהימן.</translation>
    </message>
    <message>
        <source>Open a file?</source>
        <translation>לפתוח קובץ?</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>הצגה בתיקייה</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>By area</source>
        <translation>לפי תחום</translation>
    </message>
    <message>
        <source>By activity</source>
        <translation>לפי פעילות</translation>
    </message>
    <message>
        <source>By owner</source>
        <translation>לפי אחראי</translation>
    </message>
    <message>
        <source>By priority</source>
        <translation>לפי עדיפות</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>ללא אחראי</translation>
    </message>
    <message>
        <source>Closed or not applicable</source>
        <translation>סגורים או לא ישימים</translation>
    </message>
    <message>
        <source>Priority: {0}</source>
        <translation>עדיפות: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n requirement(s)</source>
        <translation>
            <numerusform>דרישה אחת</numerusform>
            <numerusform>%n דרישות</numerusform>
        </translation>
    </message>
    <message>
        <source>readiness {0}</source>
        <translation>מוכנות {0}</translation>
    </message>
    <message>
        <source>A risk needs a title. Type what may happen.</source>
        <translation>לסיכון דרושה כותרת. יש להקליד מה עלול לקרות.</translation>
    </message>
    <message>
        <source>{code} is no asset of the register. Type codes such as AI-001, AI-007.</source>
        <translation>{code} אינו נכס במרשם. יש להקליד קודים כגון AI-001, AI-007.</translation>
    </message>
    <message>
        <source>{ref} is no control of either standard. Type references such as 27001 A.8.12 or 42001 A.6.2.4.</source>
        <translation>{ref} אינה בקרה של אחד התקנים. יש להקליד הפניות כגון 27001 A.8.12 או 42001 A.6.2.4.</translation>
    </message>
    <message>
        <source>A risk is accepted by a person. Type under “Accepted by” who accepts it first.</source>
        <translation>קבלת סיכון נעשית בידי אדם. יש להקליד תחילה בשדה ״מי קיבל את הסיכון״ מי מקבל אותו.</translation>
    </message>
    <message>
        <source>{client}: milestones and due dates</source>
        <translation>{client}: אבני דרך ומועדי יעד</translation>
    </message>
    <message>
        <source>Milestone: {title}</source>
        <translation>אבן דרך: {title}</translation>
    </message>
    <message>
        <source>Due: {title}</source>
        <translation>מועד יעד: {title}</translation>
    </message>
    <message>
        <source>Owner: {owner}</source>
        <translation>אחראי: {owner}</translation>
    </message>
    <message>
        <source>Risk register</source>
        <translation>מרשם סיכונים</translation>
    </message>
    <message>
        <source>One register with two lenses: threats to information, and effects of AI on individuals, groups, society and the environment. Ratings are the organisation&apos;s own judgement.</source>
        <translation>מרשם אחד ושתי זוויות ראייה: איומים על מידע, והשפעות הבינה המלאכותית על יחידים, קבוצות, חברה וסביבה. הדירוגים הם הערכת הארגון.</translation>
    </message>
    <message>
        <source>Risks that are not closed.</source>
        <translation>סיכונים שלא נסגרו.</translation>
    </message>
    <message>
        <source>Open risks of level high or very high for which no treatment is chosen.</source>
        <translation>סיכונים פתוחים ברמה גבוהה או גבוהה מאוד שלא נבחר להם טיפול.</translation>
    </message>
    <message>
        <source>Risks in full</source>
        <translation>הסיכונים במלואם</translation>
    </message>
    <message>
        <source>Open risks</source>
        <translation>סיכונים פתוחים</translation>
    </message>
    <message>
        <source>High or very high now</source>
        <translation>גבוהים או גבוהים מאוד כעת</translation>
    </message>
    <message>
        <source>High without a treatment</source>
        <translation>גבוהים ללא טיפול</translation>
    </message>
    <message>
        <source>High after treatment</source>
        <translation>גבוהים לאחר הטיפול</translation>
    </message>
    <message>
        <source>Open risks by level now</source>
        <translation>סיכונים פתוחים לפי הרמה כעת</translation>
    </message>
    <message>
        <source>Open risks by residual level</source>
        <translation>סיכונים פתוחים לפי הרמה השיורית</translation>
    </message>
    <message>
        <source>Open risks by treatment</source>
        <translation>סיכונים פתוחים לפי טיפול</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>טרם נבחר</translation>
    </message>
    <message>
        <source>Assets whose kind, model type or origin makes the risk typical; all stands for every AI system.</source>
        <translation>נכסים שהסיכון אופייני להם לפי סוג הנכס, סוג המודל או המקור; ״הכול״ מציין כל מערכת בינה מלאכותית.</translation>
    </message>
    <message>
        <source>Starter library of risks</source>
        <translation>ספריית סיכונים</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>סיכון</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>זווית ראייה</translation>
    </message>
    <message>
        <source>Typical level</source>
        <translation>רמה אופיינית</translation>
    </message>
    <message>
        <source>Typical of</source>
        <translation>אופייני ל</translation>
    </message>
    <message>
        <source>All AI systems</source>
        <translation>כל מערכות הבינה המלאכותית</translation>
    </message>
    <message>
        <source>In the register</source>
        <translation>במרשם</translation>
    </message>
    <message>
        <source>Threat or source</source>
        <translation>איום או מקור</translation>
    </message>
    <message>
        <source>Weakness</source>
        <translation>חולשה</translation>
    </message>
    <message>
        <source>Consequence</source>
        <translation>תוצאה</translation>
    </message>
    <message>
        <source>Affects</source>
        <translation>משפיע על</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>בקרות</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>ספקים</translation>
    </message>
    <message>
        <source>Risks &amp; impact</source>
        <translation>סיכונים והשפעה</translation>
    </message>
    <message>
        <source>SoA</source>
        <translation>הצהרת ישימות</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>מדריך</translation>
    </message>
    <message>
        <source>What may happen</source>
        <translation>מה עלול לקרות</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>דירוג</translation>
    </message>
    <message>
        <source>Treatment and acceptance</source>
        <translation>טיפול וקבלה</translation>
    </message>
    <message>
        <source>An approved assessment does not change. Start a new version to change it.</source>
        <translation>הערכה מאושרת אינה משתנה. כדי לשנות אותה יש לפתוח גרסה חדשה.</translation>
    </message>
    <message>
        <source>{count} questions with choices or scales have no answer yet. Answer them before the review.</source>
        <translation>{count} שאלות בחירה או דירוג טרם נענו. יש לענות עליהן לפני הסקירה.</translation>
    </message>
    <message>
        <source>An approval needs a name. Type under “Approved by” who approves first.</source>
        <translation>לאישור דרוש שם. יש להקליד תחילה בשדה ״אושרה על ידי״ מי מאשר.</translation>
    </message>
    <message>
        <source>The residual judgement asks for more measures or for no use, so it cannot be approved. Plan the measures, judge what remains again, and approve then.</source>
        <translation>לפי ההערכה השיורית נדרשים אמצעים נוספים או שאין להשתמש במערכת, ולכן לא ניתן לאשר. יש לתכנן את האמצעים, להעריך מחדש את ההשפעה השיורית ואז לאשר.</translation>
    </message>
    <message>
        <source>AI system impact assessments</source>
        <translation>הערכות השפעה של מערכות בינה מלאכותית</translation>
    </message>
    <message>
        <source>Effects of each AI system on individuals, groups, society and the environment, as ISO/IEC 42001 asks for in 6.1.4, 8.4 and A.5.2 to A.5.5. Scores are the organisation&apos;s own judgement.</source>
        <translation>השפעות כל מערכת בינה מלאכותית על יחידים, קבוצות, חברה וסביבה, כנדרש ב־ISO/IEC 42001 בסעיפים 6.1.4 ו־8.4 ובבקרות A.5.2 עד A.5.5. הציונים הם הערכת הארגון.</translation>
    </message>
    <message>
        <source>Assessments that are approved and still fit their system.</source>
        <translation>הערכות מאושרות שעדיין תואמות את המערכת.</translation>
    </message>
    <message>
        <source>Approved assessments whose system has changed since.</source>
        <translation>הערכות מאושרות שהמערכת שלהן השתנתה מאז.</translation>
    </message>
    <message>
        <source>AI systems and models without any assessment.</source>
        <translation>מערכות ומודלים ללא כל הערכה.</translation>
    </message>
    <message>
        <source>Impact assessments by state</source>
        <translation>הערכות השפעה לפי מצב</translation>
    </message>
    <message>
        <source>Impact assessments by tier</source>
        <translation>הערכות השפעה לפי היקף</translation>
    </message>
    <message>
        <source>Not screened yet</source>
        <translation>טרם בוצע סינון</translation>
    </message>
    <message>
        <source>Impact assessments by level</source>
        <translation>הערכות השפעה לפי רמה</translation>
    </message>
    <message>
        <source>Not assessed</source>
        <translation>טרם הוערך</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>מאושרות</translation>
    </message>
    <message>
        <source>Outdated</source>
        <translation>לא מעודכנות</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>טרם החלו</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>סינון ראשוני</translation>
    </message>
    <message>
        <source>Result and sign-off</source>
        <translation>תוצאה ואישור</translation>
    </message>
    <message>
        <source>The highest remaining effect on individuals, groups, society and environment; before treatment, or in a short assessment, the highest harm. At least 4 where the worst harm cannot be put right; at least 3 where more than 100,000 people may be affected and any harm is 3 or more. Our judgement.</source>
        <translation>הגבוהה מבין ההשפעות השיוריות על יחידים, קבוצות, חברה וסביבה; לפני טיפול, או בהערכה מקוצרת, הנזק החמור ביותר. לפחות 4 אם הנזק החמור ביותר בלתי הפיך; לפחות 3 אם עשויים להיות מושפעים יותר מ־100,000 אנשים ויש נזק בדרגה 3 ומעלה. זו הערכה שלנו.</translation>
    </message>
    <message>
        <source>Questions answered, of those that the screening asks for.</source>
        <translation>שאלות שנענו מתוך השאלות הנדרשות לפי הסינון הראשוני.</translation>
    </message>
    <message>
        <source>Impact assessments</source>
        <translation>הערכות השפעה</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>היקף ההערכה</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>נענו</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>השפעה</translation>
    </message>
    <message>
        <source>Suggested risk level</source>
        <translation>רמת סיכון מוצעת</translation>
    </message>
    <message>
        <source>Assessor</source>
        <translation>עורך ההערכה</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>אושרה על ידי</translation>
    </message>
    <message>
        <source>Approved on</source>
        <translation>מועד האישור</translation>
    </message>
    <message>
        <source>The row does not say what the risk is.</source>
        <translation>בשורה לא צוין מהו הסיכון.</translation>
    </message>
    <message>
        <source>“{text}” is no asset of the register; the risk is not linked to it.</source>
        <translation>״{text}״ אינו נכס במרשם; הסיכון לא יקושר אליו.</translation>
    </message>
    <message>
        <source>“{text}” is no control of either standard; the risk is not linked to it.</source>
        <translation>״{text}״ אינה בקרה של אחד התקנים; הסיכון לא יקושר אליה.</translation>
    </message>
    <message>
        <source>It is said to be accepted, but not by whom; it stays open.</source>
        <translation>נרשם שהסיכון התקבל, אך לא מי קיבל אותו; הוא נשאר פתוח.</translation>
    </message>
    <message>
        <source>A baseline needs a name. Type one.</source>
        <translation>לתוכנית בסיס נדרש שם. יש להקליד שם.</translation>
    </message>
    <message>
        <source>There is already a baseline called “{name}”. Type another name.</source>
        <translation>כבר קיימת תוכנית בסיס בשם ״{name}״. יש להקליד שם אחר.</translation>
    </message>
    <message>
        <source>A plan without tasks cannot be kept as a baseline. Add a task first.</source>
        <translation>לא ניתן לשמור תוכנית ללא משימות כתוכנית בסיס. יש להוסיף תחילה משימה.</translation>
    </message>
    <message>
        <source>{colour} is no colour. Type six digits such as #2457C5.</source>
        <translation>{colour} אינו צבע. הקלידו שש ספרות, למשל ‎#2457C5.</translation>
    </message>
    <message>
        <source>White text cannot be read on {colour}: the contrast is {contrast}, at least 4.5 is needed. Take {darker}.</source>
        <translation>טקסט לבן אינו קריא על {colour}: הניגודיות היא {contrast} ונדרשת 4.5 לפחות. אפשר לבחור {darker}.</translation>
    </message>
    <message>
        <source>{file} is too large for a logo: at most 2 MB and 16 million pixels. Save it smaller and choose it again.</source>
        <translation>הקובץ {file} גדול מדי ללוגו: עד 2 מ״ב ו־16 מיליון פיקסלים. שמרו אותו בגודל קטן יותר ובחרו שוב.</translation>
    </message>
    <message>
        <source>{file} is no picture of the kinds PNG or JPEG. Choose another one.</source>
        <translation>הקובץ {file} אינו תמונת PNG או JPEG. בחרו קובץ אחר.</translation>
    </message>
    <message>
        <source>A working week needs at least one day. Choose the days that are worked.</source>
        <translation>שבוע עבודה כולל יום אחד לפחות. יש לבחור את ימי העבודה.</translation>
    </message>
    <message>
        <source>No public holidays are known for “{country}”. Choose a country of the list.</source>
        <translation>לא ידועים ימי חג רשמיים עבור ״{country}״. יש לבחור מדינה מן הרשימה.</translation>
    </message>
    <message>
        <source>The days off “{name}” would end before they begin on {first}. Choose that day or a later one.</source>
        <translation>ימי החופש ״{name}״ יסתיימו לפני שיתחילו ב־{first}. יש לבחור יום זה או יום מאוחר יותר.</translation>
    </message>
    <message>
        <source>The days off “{name}” from {first} cover more than {longest} days. Choose an earlier end.</source>
        <translation>ימי החופש ״{name}״ החל ב־{first} נמשכים יותר מ־{longest} ימים. יש לבחור סיום מוקדם יותר.</translation>
    </message>
    <message>
        <source>Days a week are a number from 0 to {most}. Type one in that range.</source>
        <translation>ימים בשבוע הם מספר בין 0 ל־{most}. יש להקליד מספר בטווח זה.</translation>
    </message>
    <message>
        <source>A snapshot needs a name. Type what it is of.</source>
        <translation>לתמונת מצב נדרש שם. הקלידו מה היא מתעדת.</translation>
    </message>
    <message>
        <source>An issued version needs a number. Type one, for example 1.0.</source>
        <translation>לגרסה שיוצאת נדרש מספר. הקלידו מספר, למשל 1.0.</translation>
    </message>
    <message>
        <source>Version {version} was issued already. Type another number.</source>
        <translation>גרסה {version} כבר יצאה. הקלידו מספר אחר.</translation>
    </message>
    <message>
        <source>{name} belongs to an issued version of the Statement of Applicability and cannot be deleted.</source>
        <translation>תמונת המצב {name} שייכת לגרסה שיצאה של הצהרת הישימות ולא ניתן למחוק אותה.</translation>
    </message>
    <message>
        <source>{ref} needs a reason for its exclusion. Type it under “Reason for exclusion” first.</source>
        <translation>החרגה של {ref} מחייבת נימוק. יש להקליד אותו תחילה בשדה ״נימוק להחרגה״.</translation>
    </message>
    <message>
        <source>{ref} applies and says why. Set it as not applicable first, then type the reason for its exclusion.</source>
        <translation>{ref} ישימה ונרשם לה נימוק. יש לסמן אותה תחילה כלא ישימה, ואז להקליד את הנימוק להחרגה.</translation>
    </message>
    <message>
        <source>Progress report</source>
        <translation>דוח התקדמות</translation>
    </message>
    <message>
        <source>From “{first}” ({since}) to “{last}” ({until}).</source>
        <translation>מ״{first}״ ({since}) ועד ״{last}״ ({until}).</translation>
    </message>
    <message>
        <source>No snapshot of the client’s file has been taken yet. Progress is told from one snapshot to the next.</source>
        <translation>טרם נשמרה תמונת מצב של קובץ הלקוח. ההתקדמות נמדדת מתמונת מצב אחת לבאה אחריה.</translation>
    </message>
    <message>
        <source>Nothing has changed in between.</source>
        <translation>דבר לא השתנה ביניהן.</translation>
    </message>
    <message>
        <source>Every figure is worked out from the rows of its moment by today’s formulas; none is stored.</source>
        <translation>כל מדד מחושב מהרשומות של אותו מועד לפי הנוסחאות של היום; אף מדד אינו נשמר.</translation>
    </message>
    <message>
        <source>Rows that came or went, and cells that say something else.</source>
        <translation>שורות שנוספו או הוסרו, ותאים שתוכנם השתנה.</translation>
    </message>
    <message>
        <source>{value} then</source>
        <translation>אז: {value}</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>מה השתנה</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>שינויים</translation>
    </message>
    <message>
        <source>{added} rows added</source>
        <translation>שורות שנוספו: {added}</translation>
    </message>
    <message>
        <source>Readiness over time</source>
        <translation>המוכנות לאורך זמן</translation>
    </message>
    <message>
        <source>Open gaps over time</source>
        <translation>פערים פתוחים לאורך זמן</translation>
    </message>
    <message>
        <source>Statement of Applicability for ISO/IEC 27001 and ISO/IEC 42001</source>
        <translation>הצהרת ישימות לתקנים ISO/IEC 27001 ו־ISO/IEC 42001</translation>
    </message>
    <message>
        <source>One statement for both management systems: the 93 controls of ISO/IEC 27001:2022 Annex A, the 38 of ISO/IEC 42001:2023 Annex A and the organisation&apos;s own, each with the reasons for its inclusion or exclusion.</source>
        <translation>הצהרה אחת לשתי מערכות הניהול: 93 הבקרות של נספח A בתקן ISO/IEC 27001:2022, 38 הבקרות של נספח A בתקן ISO/IEC 42001:2023 והבקרות העצמאיות של הארגון, כל אחת עם הנימוקים להכללתה או להחרגתה.</translation>
    </message>
    <message>
        <source>Controls that are not excluded.</source>
        <translation>בקרות שלא הוחרגו.</translation>
    </message>
    <message>
        <source>Implemented controls, of those that are applicable.</source>
        <translation>הבקרות המיושמות מתוך הבקרות הישימות.</translation>
    </message>
    <message>
        <source>Applicable controls without a reason for inclusion, and excluded ones without a reason for exclusion.</source>
        <translation>בקרות ישימות ללא נימוק הכללה, ובקרות שהוחרגו ללא נימוק להחרגה.</translation>
    </message>
    <message>
        <source>Draft; no version has been issued yet.</source>
        <translation>טיוטה; טרם יצאה גרסה.</translation>
    </message>
    <message>
        <source>Draft after version {version}, which was issued on {date}.</source>
        <translation>טיוטה שאחרי גרסה {version}, שיצאה בתאריך {date}.</translation>
    </message>
    <message>
        <source>Version {version}, issued on {date}.</source>
        <translation>גרסה {version}, יצאה בתאריך {date}.</translation>
    </message>
    <message>
        <source>Version {version}, issued on {date}, approved by {who}.</source>
        <translation>גרסה {version}, יצאה בתאריך {date}, באישור {who}.</translation>
    </message>
    <message>
        <source>Changes since version {version}</source>
        <translation>שינויים מאז גרסה {version}</translation>
    </message>
    <message>
        <source>Nothing has changed since version {version}.</source>
        <translation>דבר לא השתנה מאז גרסה {version}.</translation>
    </message>
    <message>
        <source>By signing, the undersigned approve this version of the statement.</source>
        <translation>בחתימתם מאשרים החתומים מטה גרסה זו של ההצהרה.</translation>
    </message>
    <message>
        <source>Versions and approval</source>
        <translation>גרסאות ואישור</translation>
    </message>
    <message>
        <source>Applicable controls</source>
        <translation>בקרות ישימות</translation>
    </message>
    <message>
        <source>of {all}</source>
        <translation>מתוך {all}</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>הוחרגו</translation>
    </message>
    <message>
        <source>Implemented</source>
        <translation>מיושמות</translation>
    </message>
    <message>
        <source>Still to be justified</source>
        <translation>נותר לנמק</translation>
    </message>
    <message>
        <source>Controls by state</source>
        <translation>בקרות לפי מצב</translation>
    </message>
    <message>
        <source>Reasons for inclusion</source>
        <translation>נימוקי הכללה</translation>
    </message>
    <message>
        <source>No reason yet</source>
        <translation>עדיין ללא נימוק</translation>
    </message>
    <message>
        <source>Contract terms for artificial intelligence: {supplier} and {client}</source>
        <translation>תנאי ההסכם בנושא בינה מלאכותית: {supplier} ו{client}</translation>
    </message>
    <message>
        <source>To: {supplier}</source>
        <translation>לכבוד {supplier}</translation>
    </message>
    <message>
        <source>To: {supplier} ({contact})</source>
        <translation>לכבוד {supplier} ({contact})</translation>
    </message>
    <message>
        <source>Dear Sir or Madam,</source>
        <translation>שלום רב,</translation>
    </message>
    <message>
        <source>{client} is building an artificial intelligence management system in accordance with ISO/IEC 42001, alongside its information security management system (ISO/IEC 27001). As part of this we review our contracts with all suppliers of AI systems, models and services.</source>
        <translation>{client} מקימה מערכת ניהול בינה מלאכותית בהתאם לתקן ISO/IEC 42001, לצד מערכת ניהול אבטחת המידע שלה (ISO/IEC 27001). במסגרת זו אנו בוחנים את ההסכמים עם כל הספקים של מערכות, מודלים ושירותים של בינה מלאכותית.</translation>
    </message>
    <message>
        <source>Your services concerned: {services}.</source>
        <translation>השירותים שלכם שבהם מדובר: {services}.</translation>
    </message>
    <message>
        <source>According to our review, the points below are not yet, or only partly, covered by the terms between us. We would be grateful for your proposed wording, or for a reference to the document that covers them already, by {date}.</source>
        <translation>מבדיקתנו עולה כי הנושאים שלהלן אינם מוסדרים עדיין בתנאים שבינינו, או מוסדרים בהם באופן חלקי בלבד. נודה לקבלת הצעת נוסח מטעמכם, או הפניה למסמך שכבר מסדיר אותם, עד {date}.</translation>
    </message>
    <message>
        <source>Points that our policy requires</source>
        <translation>נושאים שהמדיניות שלנו מחייבת</translation>
    </message>
    <message>
        <source>Further points that we would like to agree</source>
        <translation>נושאים נוספים שנבקש להסכים עליהם</translation>
    </message>
    <message>
        <source>partly covered</source>
        <translation>מוסדר חלקית</translation>
    </message>
    <message>
        <source>not found yet, please confirm</source>
        <translation>טרם אותר, נבקש את אישורכם</translation>
    </message>
    <message>
        <source>Should you be unable to accept a point, please tell us the reason and what you offer in its place, so that we can assess the remaining risk.</source>
        <translation>אם אין באפשרותכם לקבל נושא מסוים, נודה אם תציינו את הסיבה ומה אתם מציעים במקומו, כדי שנוכל להעריך את הסיכון הנותר.</translation>
    </message>
    <message>
        <source>Thank you for your cooperation. We will gladly answer any question.</source>
        <translation>תודה על שיתוף הפעולה. נשמח להשיב על כל שאלה.</translation>
    </message>
    <message>
        <source>Yours faithfully,</source>
        <translation>בכבוד רב,</translation>
    </message>
    <message>
        <source>Full workbook: ISO/IEC 42001 on top of ISO/IEC 27001</source>
        <translation>החוברת המלאה: ISO/IEC 42001 על בסיס ISO/IEC 27001</translation>
    </message>
    <message>
        <source>Workshop pack: {workshop}</source>
        <translation>ערכת סדנה: {workshop}</translation>
    </message>
    <message>
        <source>The minutes of the agenda, breaks included.</source>
        <translation>משך סדר היום, כולל הפסקות.</translation>
    </message>
    <message>
        <source>Rows of the client&apos;s file that this workshop goes through.</source>
        <translation>השורות בתיק הלקוח שהסדנה עוברת עליהן.</translation>
    </message>
    <message>
        <source>Decisions that the workshop is to take; there is room for others.</source>
        <translation>ההחלטות שהסדנה אמורה לקבל; יש מקום להחלטות נוספות.</translation>
    </message>
    <message>
        <source>With their signature the people below confirm the decisions that are recorded in this pack.</source>
        <translation>החתומים מטה מאשרים את ההחלטות הרשומות בערכה זו.</translation>
    </message>
    <message>
        <source>Names, decisions and signatures are filled in during the workshop.</source>
        <translation>השמות, ההחלטות והחתימות ממולאים במהלך הסדנה.</translation>
    </message>
    <message>
        <source>Open requirements only.</source>
        <translation>דרישות פתוחות בלבד.</translation>
    </message>
    <message>
        <source>Open requirements that block stage 1 or stage 2 of the audit.</source>
        <translation>דרישות פתוחות החוסמות את שלב 1 או את שלב 2 של המבדק.</translation>
    </message>
    <message>
        <source>Leadership, planning, AI policies and internal organisation.</source>
        <translation>מנהיגות, תכנון, מדיניות בינה מלאכותית וארגון פנימי.</translation>
    </message>
    <message>
        <source>Third parties and customers (A.10) only.</source>
        <translation>צדדים שלישיים ולקוחות (A.10) בלבד.</translation>
    </message>
    <message>
        <source>Activities and milestones only.</source>
        <translation>פעילויות ואבני דרך בלבד.</translation>
    </message>
    <message>
        <source>Activities and tasks that are not finished.</source>
        <translation>פעילויות ומשימות שטרם הושלמו.</translation>
    </message>
    <message>
        <source>Open risks only.</source>
        <translation>סיכונים פתוחים בלבד.</translation>
    </message>
    <message>
        <source>Open risks of level high or very high only.</source>
        <translation>סיכונים פתוחים ברמה גבוהה או גבוהה מאוד בלבד.</translation>
    </message>
    <message>
        <source>Controls of 42001 and the organisation&apos;s own only.</source>
        <translation>בקרות של 42001 ובקרות עצמאיות של הארגון בלבד.</translation>
    </message>
    <message>
        <source>Duties of the EU AI Act only.</source>
        <translation>חובות מכוח חוק הבינה המלאכותית האירופי בלבד.</translation>
    </message>
    <message>
        <source>Duties that third parties share (42001 A.10) only.</source>
        <translation>חובות הנוגעות לצדדים שלישיים (42001 A.10) בלבד.</translation>
    </message>
    <message>
        <source>Records of risk level 3 or above, or not rated yet.</source>
        <translation>רשומות ברמת סיכון 3 ומעלה, או שטרם דורגו.</translation>
    </message>
    <message>
        <source>Records with a supplier only.</source>
        <translation>רשומות שיש להן ספק בלבד.</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>שעות</translation>
    </message>
    <message>
        <source>Rows to go through</source>
        <translation>שורות למעבר</translation>
    </message>
    <message>
        <source>Decisions to take</source>
        <translation>החלטות לקבל</translation>
    </message>
    <message>
        <source>The workshop</source>
        <translation>הסדנה</translation>
    </message>
    <message>
        <source>To prepare</source>
        <translation>הכנה מראש</translation>
    </message>
    <message>
        <source>{file} does not say that this program exported it. Import it as what it is: a Statement of Applicability, a list of AI systems or a risk register.</source>
        <translation>ב־{file} אין סימן לכך שיוצא מתוכנה זו. יש לייבא אותו לפי מה שהוא: הצהרת ישימות, רשימת מערכות בינה מלאכותית או מרשם סיכונים.</translation>
    </message>
    <message>
        <source>The hidden sheet of {file} by which its cells are compared was changed, and it is no list that can be read without it. Export it again, copy the changed cells into it, and import that.</source>
        <translation>הגיליון המוסתר של {file}, שלפיו משווים את התאים, שונה, ובלעדיו לא ניתן לקרוא את חוברת העבודה. יש לייצא אותה מחדש, להעתיק אליה את התאים שהשתנו ולייבא אותה.</translation>
    </message>
    <message>
        <source>Task {number} of the workbook is no longer in the plan; the link was not read.</source>
        <translation>משימה {number} שבחוברת העבודה כבר אינה בתוכנית; הקישור לא נקרא.</translation>
    </message>
    <message>
        <source>“{name}” was removed from the client&apos;s file after the export; what the workbook says of it is left out.</source>
        <translation>״{name}״ הוסר מקובץ הלקוח לאחר הייצוא; מה שכתוב עליו בחוברת העבודה לא ייובא.</translation>
    </message>
    <message>
        <source>The row of “{name}” stands here a second time; rows cannot be added to this sheet.</source>
        <translation>השורה של ״{name}״ מופיעה כאן פעם נוספת; לא ניתן להוסיף שורות לגיליון הזה.</translation>
    </message>
    <message>
        <source>“{name}” is new here, but rows cannot be added to this sheet.</source>
        <translation>״{name}״ היא שורה חדשה, אך לא ניתן להוסיף שורות לגיליון הזה.</translation>
    </message>
    <message>
        <source>A new row needs a text in the column “{column}”.</source>
        <translation>שורה חדשה חייבת טקסט בעמודה ״{column}״.</translation>
    </message>
    <message>
        <source>“{name}” says {first} in one sheet and {second} in another in the column “{column}”; neither was taken.</source>
        <translation>בעמודה ״{column}״ כתוב על ״{name}״ בגיליון אחד {first} ובאחר {second}; אף אחד מהערכים לא נלקח.</translation>
    </message>
    <message>
        <source>A row called “{name}” is there already.</source>
        <translation>שורה בשם ״{name}״ כבר קיימת.</translation>
    </message>
    <message>
        <source>The sheet {sheet} is no longer in the workbook; nothing of it changes.</source>
        <translation>הגיליון {sheet} כבר אינו בחוברת העבודה; דבר ממנו לא ישתנה.</translation>
    </message>
    <message>
        <source>The column “{column}” of the sheet {sheet} is no longer there; nothing of it changes.</source>
        <translation>העמודה ״{column}״ כבר אינה בגיליון {sheet}; דבר ממנה לא ישתנה.</translation>
    </message>
    <message>
        <source>The heading “{column}” of the sheet {sheet} now says “{text}”; its cells are read as “{column}”.</source>
        <translation>הכותרת ״{column}״ בגיליון {sheet} שונתה ל״{text}״; התאים שמתחתיה נקראים כ״{column}״.</translation>
    </message>
    <message>
        <source>Columns added to the sheet {sheet} are not read: {columns}.</source>
        <translation>עמודות שנוספו לגיליון {sheet} אינן נקראות: {columns}.</translation>
    </message>
    <message>
        <source>{file} was exported from the file of another client, {client}. Open that client&apos;s file and import it there.</source>
        <translation>{file} יוצא מקובץ של לקוח אחר, {client}. יש לפתוח את הקובץ של אותו לקוח ולייבא את חוברת העבודה בו.</translation>
    </message>
    <message>
        <source>{file} was exported by this program, but the hidden sheet by which its cells are compared was changed. It is read as an ordinary list: check each change.</source>
        <translation>{file} יוצא מתוכנה זו, אך הגיליון המוסתר שלפיו משווים את התאים שונה. חוברת העבודה נקראת כרשימה רגילה: יש לבדוק כל שינוי.</translation>
    </message>
    <message>
        <source>Exported on {date} at revision {revision}; the client&apos;s file is at revision {now} today. What both sides changed since is a conflict, for you to decide.</source>
        <translation>יוצא ב־{date} בגרסה {revision}; קובץ הלקוח נמצא היום בגרסה {now}. מה שהשתנה מאז בשני הצדדים הוא התנגשות, וההכרעה בידיכם.</translation>
    </message>
    <message>
        <source>The workbook was exported at revision {revision}, but this file is only at revision {now}: it may be an older copy. Look for the newer file first.</source>
        <translation>חוברת העבודה יוצאה בגרסה {revision}, אך קובץ זה נמצא רק בגרסה {now}: ייתכן שזה עותק ישן. כדאי לאתר קודם את הקובץ החדש יותר.</translation>
    </message>
    <message>
        <source>Rows of “{sheet}” that are no longer in the workbook stay as they are, nothing is deleted: {names}.</source>
        <translation>שורות של ״{sheet}״ שכבר אינן בחוברת העבודה נשארות כפי שהן, ודבר אינו נמחק: {names}.</translation>
    </message>
    <message>
        <source>No sheet of this workbook can be filled in; there is nothing to compare.</source>
        <translation>אין בחוברת העבודה הזו גיליון שניתן למלא; אין מה להשוות.</translation>
    </message>
    <message>
        <source>It will say “{other}”, by the rules of the program.</source>
        <translation>לפי כללי התוכנה ייכתב כאן ״{other}״.</translation>
    </message>
    <message>
        <source>The row does not say who the supplier is.</source>
        <translation>בשורה לא צוין מי הספק.</translation>
    </message>
    <message>
        <source>“{name}” stands in row {row} of the sheet {sheet} already and says otherwise there. One supplier is one row: the first one was taken.</source>
        <translation>„{name}” כבר מופיע בשורה {row} של הגיליון {sheet}, ונאמר שם אחרת. לכל ספק שורה אחת: נלקחה הראשונה.</translation>
    </message>
    <message>
        <source>Joined with row {row}, which names a further service of the same supplier.</source>
        <translation>אוחדה עם שורה {row}, שבה צוין שירות נוסף של אותו ספק.</translation>
    </message>
    <message>
        <source>“{text}” is no clause of the checklist.</source>
        <translation>„{text}” אינו סעיף ברשימת הבדיקה.</translation>
    </message>
    <message>
        <source>The content of the snapshot {name} is not in this client&apos;s file any more.</source>
        <translation>התוכן של תמונת המצב {name} אינו נמצא עוד בקובץ הלקוח.</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>כולם יחד</translation>
    </message>
    <message>
        <source>Working days of the month inside the plan, in the share that the days a week are of the working week.</source>
        <translation>ימי העבודה של החודש שבתוך התוכנית, לפי חלקם של הימים בשבוע בשבוע העבודה.</translation>
    </message>
    <message>
        <source>The work of each task lies evenly on its working days.</source>
        <translation>עבודת כל משימה נפרסת באופן שווה על ימי העבודה שלה.</translation>
    </message>
    <message>
        <source>Work against capacity</source>
        <translation>עבודה מול קיבולת</translation>
    </message>
    <message>
        <source>From</source>
        <translation>מיום</translation>
    </message>
    <message>
        <source>To</source>
        <translation>עד יום</translation>
    </message>
    <message>
        <source>Days of work</source>
        <translation>ימי עבודה</translation>
    </message>
    <message>
        <source>Days there are</source>
        <translation>ימים זמינים</translation>
    </message>
    <message>
        <source>Over the capacity</source>
        <translation>מעבר לקיבולת</translation>
    </message>
    <message>
        <source>Art. {article}</source>
        <translation>סעיף {article}</translation>
    </message>
    <message>
        <source>from {date}</source>
        <translation>החל מ־{date}</translation>
    </message>
    <message>
        <source>The class binds from {date}</source>
        <translation>הסיווג מחייב החל מ־{date}</translation>
    </message>
    <message>
        <source>{left} days of work are left in the gaps; the ISMS saves {saved}.</source>
        <translation>בפערים נותרו {left} ימי עבודה; מערכת אבטחת המידע הקיימת חוסכת {saved}.</translation>
    </message>
    <message>
        <source>At {week} days a week and 4.2 weeks a month that is {months} months; without the ISMS it would be {without}.</source>
        <translation>בקצב של {week} ימים בשבוע ו־4.2 שבועות בחודש אלה {months} חודשים; ללא המערכת הקיימת היו נדרשים {without}.</translation>
    </message>
    <message>
        <source>Nobody has said how many days a week there are for the plan.</source>
        <translation>לא צוין כמה ימים בשבוע מוקדשים לתוכנית.</translation>
    </message>
    <message>
        <source>The guide: {least} to {most} months with a running ISMS, {least_without} to {most_without} without.</source>
        <translation>לפי המדריך: {least} עד {most} חודשים כאשר פועלת מערכת לניהול אבטחת מידע, {least_without} עד {most_without} בלעדיה.</translation>
    </message>
    <message>
        <source>Guide: {least} to {most}; {left} days left</source>
        <translation>המדריך: {least} עד {most}; נותרו {left} ימים</translation>
    </message>
    <message>
        <source>Letters to suppliers</source>
        <translation>מכתבים לספקים</translation>
    </message>
    <message>
        <source>Text of the letter</source>
        <translation>נוסח המכתב</translation>
    </message>
    <message>
        <source>Working days later than in the baseline that is shown; negative where it is earlier.</source>
        <translation>ימי עבודה מאוחר יותר מאשר בתוכנית הבסיס המוצגת; מספר שלילי פירושו מוקדם יותר.</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>עבודה</translation>
    </message>
    <message>
        <source>Days of work asked of the owner; as many as the task takes, until another number is typed.</source>
        <translation>ימי העבודה הנדרשים מן האחראי; כמשך המשימה, כל עוד לא הוקלד מספר אחר.</translation>
    </message>
    <message>
        <source>Baseline start</source>
        <translation>התחלה בבסיס</translation>
    </message>
    <message>
        <source>Baseline end</source>
        <translation>סיום בבסיס</translation>
    </message>
    <message>
        <source>Start moved</source>
        <translation>הזזת ההתחלה</translation>
    </message>
    <message>
        <source>End moved</source>
        <translation>הזזת הסיום</translation>
    </message>
    <message>
        <source>Issued versions</source>
        <translation>גרסאות שיצאו</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>תאריך הוצאה</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>מה חדש</translation>
    </message>
    <message>
        <source>Changes since last version</source>
        <translation>שינויים מאז הגרסה הקודמת</translation>
    </message>
    <message>
        <source>The row is no longer in the client&apos;s file.</source>
        <translation>השורה כבר אינה קיימת בקובץ הלקוח.</translation>
    </message>
    <message>
        <source>Contract clauses</source>
        <translation>סעיפי ההסכם</translation>
    </message>
    <message>
        <source>In the contract?</source>
        <translation>קיים בהסכם?</translation>
    </message>
    <message>
        <source>What to ask for</source>
        <translation>מה לבקש</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>משרת את</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>משקל</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>סדר יום</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>דקות</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>נושא</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>משתתפים</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>תפקיד</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>נוכחות</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>החלטות</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>להחלטה</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>החלטה</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>אישור וחתימה</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>חתימה</translation>
    </message>
    <message>
        <source>Documents of the joint system</source>
        <translation>מסמכי המערכת המשולבת</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>מסמך</translation>
    </message>
    <message>
        <source>Serves 42001</source>
        <translation>משרת את 42001</translation>
    </message>
    <message>
        <source>Serves 27001</source>
        <translation>משרת את 27001</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>מצב נוכחי</translation>
    </message>
    <message>
        <source>Who they are</source>
        <translation>פרטי הספק</translation>
    </message>
    <message>
        <source>Contract and DPA</source>
        <translation>הסכם והסכם עיבוד מידע</translation>
    </message>
</context>
<context>
    <name>questions</name>
    <message>
        <source>Take it over</source>
        <translation>השתלטות על הקובץ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>פתיחה לקריאה בלבד</translation>
    </message>
    <message>
        <source>Somebody has this file open</source>
        <translation>הקובץ פתוח אצל מישהו אחר</translation>
    </message>
    <message>
        <source>Load the other one</source>
        <translation>טעינת הגרסה האחרת</translation>
    </message>
    <message>
        <source>Replace it with mine</source>
        <translation>החלפה בגרסה שלי</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>החלטה מאוחר יותר</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>שמירת שתי הגרסאות</translation>
    </message>
    <message>
        <source>The file was changed outside</source>
        <translation>הקובץ שונה מחוץ לתוכנה</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>שמירה בשם…</translation>
    </message>
    <message>
        <source>Give them up</source>
        <translation>ויתור על השינויים</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>שמירה</translation>
    </message>
    <message numerus="yes">
        <source>Save %n change(s)?</source>
        <translation>
            <numerusform>לשמור שינוי אחד?</numerusform>
            <numerusform>לשמור %n שינויים?</numerusform>
        </translation>
    </message>
    <message>
        <source>They are not in the file {0} yet.</source>
        <translation>השינויים עדיין אינם בקובץ {0}.</translation>
    </message>
    <message>
        <source>Close and lose the changes</source>
        <translation>סגירה ללא שמירה</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>השארת הקובץ פתוח</translation>
    </message>
    <message>
        <source>The file could not be saved</source>
        <translation>לא ניתן לשמור את הקובץ</translation>
    </message>
    <message>
        <source>Open the saved file</source>
        <translation>פתיחת הקובץ השמור</translation>
    </message>
    <message>
        <source>Go on with the changes</source>
        <translation>המשך עם השינויים</translation>
    </message>
    <message>
        <source>Work on this file was interrupted</source>
        <translation>העבודה על הקובץ הופסקה</translation>
    </message>
    <message>
        <source>If you open the saved file, the changes stay on the start screen.</source>
        <translation>אם ייפתח הקובץ השמור, השינויים יישארו במסך הפתיחה.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>מחיקה</translation>
    </message>
    <message>
        <source>Discard this work for good?</source>
        <translation>למחוק עבודה זו לצמיתות?</translation>
    </message>
    <message>
        <source>The copy is damaged and can perhaps not be read.</source>
        <translation>העותק פגום וייתכן שלא ניתן לקרוא אותו.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) since {0} were not saved.</source>
        <translation>
            <numerusform>שינוי אחד מאז {0} לא נשמר.</numerusform>
            <numerusform>%n שינויים מאז {0} לא נשמרו.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rescue</name>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Rebuild what can be read</source>
        <translation>בנייה מחדש ממה שניתן לקרוא</translation>
    </message>
    <message>
        <source>Open the backup</source>
        <translation>פתיחת הגיבוי</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>הקובץ פגום</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) could not be used and are left out.</source>
        <translation>
            <numerusform>שורה אחת לא ניתנת לשימוש ולא נכללה.</numerusform>
            <numerusform>%n שורות לא ניתנות לשימוש ולא נכללו.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>snapshots_dialog</name>
    <message>
        <source>Go back to “{0}”?</source>
        <translation>לחזור אל ״{0}״?</translation>
    </message>
    <message>
        <source>Everything in this file becomes what it was then. It is one step: undo brings back what is there now. Snapshots and issued versions stay.</source>
        <translation>כל מה שבקובץ חוזר להיות כפי שהיה אז. זהו צעד אחד: ביטול הפעולה מחזיר את המצב הנוכחי. תמונות המצב והגרסאות שיצאו נשארות.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>חזרה למצב זה</translation>
    </message>
</context>
</TS>
