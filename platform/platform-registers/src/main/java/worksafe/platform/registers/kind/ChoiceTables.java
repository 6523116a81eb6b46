package worksafe.platform.registers.kind;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import worksafe.platform.http.contract.BothLanguages;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The choices of the kinds that ship, as code tables: {@code <kind>.<field>}, of a row of a list {@code <kind>.<list>.<field>}. */
@Singleton
public class ChoiceTables implements CodeTables {

    private final List<CodeTable> tables = ShippedKinds.load(
                    Thread.currentThread().getContextClassLoader())
            .stream()
            .flatMap(kind -> tables(kind.code(), kind.title(), kind.fields()))
            .toList();

    ChoiceTables() {}

    /** The name of the table of a field's choices. */
    public static String name(String within, Field field) {
        return within + "." + field.name();
    }

    @Override
    public List<CodeTable> codeTables() {
        return tables;
    }

    private static Stream<CodeTable> tables(String within, Title title, Map<String, Field> fields) {
        return fields.values().stream()
                .flatMap(field -> field.type() == FieldType.LIST
                        ? tables(name(within, field), title, field.fields())
                        : field.choices().isEmpty() ? Stream.of() : Stream.of(table(within, title, field)));
    }

    private static CodeTable table(String within, Title title, Field field) {
        var titles = new LinkedHashMap<String, BothLanguages>();
        field.choices().forEach((code, said) -> titles.put(code, new BothLanguages(said.zh(), said.en())));
        return CodeTable.said(
                name(within, field),
                new BothLanguages(
                        title.zh() + "：" + field.title().zh(),
                        title.en() + ": " + field.title().en()),
                titles);
    }
}
