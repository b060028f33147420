<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AssetsPanel</name>
    <message numerus="yes">
        <source>%n question(s) are open.</source>
        <translation>
            <numerusform>%n question is open.</numerusform>
            <numerusform>%n questions are open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message numerus="yes">
        <source>Assign %n gap(s)</source>
        <translation>
            <numerusform>Assign %n gap</numerusform>
            <numerusform>Assign %n gaps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CapacityDialog</name>
    <message numerus="yes">
        <source>All together have {0} days a week: too few in %n month(s).</source>
        <translation>
            <numerusform>All together have {0} days a week: too few in %n month.</numerusform>
            <numerusform>All together have {0} days a week: too few in %n months.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CapacityStrip</name>
    <message numerus="yes">
        <source>Over the capacity of {0} days a week in %n month(s).</source>
        <translation>
            <numerusform>Over the capacity of {0} days a week in %n month.</numerusform>
            <numerusform>Over the capacity of {0} days a week in %n months.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CarryOverDialog</name>
    <message numerus="yes">
        <source>Carry over %n requirement(s)</source>
        <translation>
            <numerusform>Carry over %n requirement</numerusform>
            <numerusform>Carry over %n requirements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClassificationResult</name>
    <message numerus="yes">
        <source>%n question(s) are open.</source>
        <translation>
            <numerusform>%n question is open.</numerusform>
            <numerusform>%n questions are open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClauseList</name>
    <message numerus="yes">
        <source>%n required clause(s) open</source>
        <translation>
            <numerusform>%n required clause open</numerusform>
            <numerusform>%n required clauses open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other clause(s) open</source>
        <translation>
            <numerusform>%n other clause open</numerusform>
            <numerusform>%n other clauses open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrosswalkGrid</name>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EarlierDialog</name>
    <message numerus="yes">
        <source>As last saved; %n change(s) since then are given up</source>
        <translation>
            <numerusform>As last saved; %n change since then is given up</numerusform>
            <numerusform>As last saved; %n changes since then are given up</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n file(s) were written.</source>
        <translation>
            <numerusform>%n file was written.</numerusform>
            <numerusform>%n files were written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were written before; the others are as they were.</source>
        <translation>
            <numerusform>%n file was written before; the others are as they were.</numerusform>
            <numerusform>%n files were written before; the others are as they were.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message numerus="yes">
        <source>%n file(s) will be written.</source>
        <translation>
            <numerusform>%n file will be written.</numerusform>
            <numerusform>%n files will be written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older one(s) will be replaced.</source>
        <translation>
            <numerusform>%n older one will be replaced.</numerusform>
            <numerusform>%n older ones will be replaced.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message numerus="yes">
        <source>… and %n more row(s)</source>
        <translation>
            <numerusform>… and %n more row</numerusform>
            <numerusform>… and %n more rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>Import %n change(s)</source>
        <translation>
            <numerusform>Import 1 change</numerusform>
            <numerusform>Import %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) read</source>
        <translation>
            <numerusform>%n row read</numerusform>
            <numerusform>%n rows read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will change</source>
        <translation>
            <numerusform>%n will change</numerusform>
            <numerusform>%n will change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as they are already</source>
        <translation>
            <numerusform>%n as it is already</numerusform>
            <numerusform>%n as they are already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be read</source>
        <translation>
            <numerusform>%n cannot be read</numerusform>
            <numerusform>%n cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) matched as last time</source>
        <translation>
            <numerusform>%n column matched as last time</numerusform>
            <numerusform>%n columns matched as last time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed in the workbook alone</source>
        <translation>
            <numerusform>1 changed in the workbook alone</numerusform>
            <numerusform>%n changed in the workbook alone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed here alone</source>
        <translation>
            <numerusform>1 changed here alone</numerusform>
            <numerusform>%n changed here alone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new row(s)</source>
        <translation>
            <numerusform>1 new row</numerusform>
            <numerusform>%n new rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be taken</source>
        <translation>
            <numerusform>1 cannot be taken</numerusform>
            <numerusform>%n cannot be taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) not decided: they stay as here</source>
        <translation>
            <numerusform>1 conflict not decided: it stays as here</numerusform>
            <numerusform>%n conflicts not decided: they stay as here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IssueDialog</name>
    <message numerus="yes">
        <source>%n control(s) still to be justified; an auditor will ask.</source>
        <translation>
            <numerusform>%n control still to be justified; an auditor will ask.</numerusform>
            <numerusform>%n controls still to be justified; an auditor will ask.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LawsPage</name>
    <message numerus="yes">
        <source>strict · half · loose, %n row(s)</source>
        <translation>
            <numerusform>strict · half · loose, %n row</numerusform>
            <numerusform>strict · half · loose, %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n change(s) not saved yet</source>
        <translation>
            <numerusform>%n change not saved yet</numerusform>
            <numerusform>%n changes not saved yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MappingPage</name>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clause(s)</source>
        <translation>
            <numerusform>%n clause</numerusform>
            <numerusform>%n clauses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PairCard</name>
    <message numerus="yes">
        <source>Published by %n source(s)</source>
        <translation>
            <numerusform>Published by %n source</numerusform>
            <numerusform>Published by %n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message numerus="yes">
        <source>%n cell(s) will change</source>
        <translation>
            <numerusform>%n cell will change</numerusform>
            <numerusform>%n cells will change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) do not fit here and are left out</source>
        <translation>
            <numerusform>%n cell does not fit here and is left out</numerusform>
            <numerusform>%n cells do not fit here and are left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanFacts</name>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) later</source>
        <translation>
            <numerusform>%n working day later</numerusform>
            <numerusform>%n working days later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) earlier</source>
        <translation>
            <numerusform>%n working day earlier</numerusform>
            <numerusform>%n working days earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of slack</source>
        <translation>
            <numerusform>%n day of slack</numerusform>
            <numerusform>%n days of slack</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message numerus="yes">
        <source>of %n task(s): any delay moves the end</source>
        <translation>
            <numerusform>of %n task: any delay moves the end</numerusform>
            <numerusform>of %n tasks: any delay moves the end</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message numerus="yes">
        <source>%n working day(s) of slack before the end of the plan moves.</source>
        <translation>
            <numerusform>%n working day of slack before the end of the plan moves.</numerusform>
            <numerusform>%n working days of slack before the end of the plan moves.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RiskMatrix</name>
    <message numerus="yes">
        <source>Likelihood: {0}. Impact: {1}. Level: {2}. %n risk(s)</source>
        <translation>
            <numerusform>Likelihood: {0}. Impact: {1}. Level: {2}. %n risk</numerusform>
            <numerusform>Likelihood: {0}. Impact: {1}. Level: {2}. %n risks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n risk(s) not rated</source>
        <translation>
            <numerusform>%n risk not rated</numerusform>
            <numerusform>%n risks not rated</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SnapshotsDialog</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SoaPage</name>
    <message numerus="yes">
        <source>of {0} · %n change(s) since</source>
        <translation>
            <numerusform>of {0} · %n change since</numerusform>
            <numerusform>of {0} · %n changes since</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartDialog</name>
    <message numerus="yes">
        <source>Move the own dates of %n task(s) along</source>
        <translation>
            <numerusform>Move the own dates of %n task along</numerusform>
            <numerusform>Move the own dates of %n tasks along</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>archiving</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n record(s)</source>
        <translation>
            <numerusform>Delete %n record</numerusform>
            <numerusform>Delete %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %n record(s)</source>
        <translation>
            <numerusform>Archive %n record</numerusform>
            <numerusform>Archive %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are linked with others</source>
        <translation>
            <numerusform>%n record is linked with others</numerusform>
            <numerusform>%n records are linked with others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isomap</name>
    <message numerus="yes">
        <source>%n open gap(s)</source>
        <translation>
            <numerusform>%n open gap</numerusform>
            <numerusform>%n open gaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requirement(s)</source>
        <translation>
            <numerusform>%n requirement</numerusform>
            <numerusform>%n requirements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) later</source>
        <translation>
            <numerusform>%n working day later</numerusform>
            <numerusform>%n working days later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) earlier</source>
        <translation>
            <numerusform>%n working day earlier</numerusform>
            <numerusform>%n working days earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of the library were judged otherwise at this client.</source>
        <translation>
            <numerusform>%n pair of the library was judged otherwise at this client.</numerusform>
            <numerusform>%n pairs of the library were judged otherwise at this client.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Support of the %n duty(ies) in scope: {readings}.</source>
        <translation>
            <numerusform>Support of the %n duty in scope: {readings}.</numerusform>
            <numerusform>Support of the %n duties in scope: {readings}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>questions</name>
    <message numerus="yes">
        <source>Save %n change(s)?</source>
        <translation>
            <numerusform>Save %n change?</numerusform>
            <numerusform>Save %n changes?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) since {0} were not saved.</source>
        <translation>
            <numerusform>%n change since {0} was not saved.</numerusform>
            <numerusform>%n changes since {0} were not saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rescue</name>
    <message numerus="yes">
        <source>%n row(s) could not be used and are left out.</source>
        <translation>
            <numerusform>%n row could not be used and is left out.</numerusform>
            <numerusform>%n rows could not be used and are left out.</numerusform>
        </translation>
    </message>
</context>
</TS>
