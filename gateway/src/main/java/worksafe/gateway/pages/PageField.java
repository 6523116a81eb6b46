package worksafe.gateway.pages;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a page shows of an answer.
 *
 * @param name the property of the answer; {@code data.headline} where it stands within another
 * @param form how it is written
 * @param table the code table that its codes are of; empty unless they are codes
 * @param parts what is shown of each of several things, in columns; empty unless they are such
 */
record PageField(String name, Form form, String table, List<String> parts) {

    private static final String CODE = "code.";
    private static final String ROWS = "rows.";

    PageField(String name, Form form, String table) {
        this(name, form, table, List.of());
    }

    /** How a value is written. */
    enum Form {
        /** As it is. */
        TEXT,
        /** A day, also of a time. */
        DAY,
        /** A time, as the clocks of China show it. */
        TIME,
        /** The code of a place, by the name that stands beside it. */
        PLACE,
        /** Yes or no. */
        TRUTH,
        /** Several texts. */
        TEXTS,
        /** Several addresses; those of the web are links. */
        LINKS,
        /** Several things, each a row of its parts, which are called {@code field.<name>.<part>}. */
        ROWS,
        /** A choice of a register, by the text {@code word.<name>.<choice>}. */
        WORD,
        /** A code, by its title. */
        CODE
    }

    /** Reads {@code name}, {@code name:form}, {@code name:code.table} or {@code name:rows.part.part}. */
    static PageField parse(String text) {
        var parts = text.split(":", -1);
        if (parts.length > 2 || parts[0].isEmpty()) {
            throw new IllegalStateException("not a name, name:form, name:code.table or name:rows.part: " + text);
        }
        if (parts.length == 1) {
            return new PageField(text, Form.TEXT, "");
        }
        if (parts[1].startsWith(ROWS)) {
            var columns = List.of(parts[1].substring(ROWS.length()).split("\\.", -1));
            return new PageField(parts[0], Form.ROWS, "", columns);
        }
        return parts[1].startsWith(CODE)
                ? new PageField(parts[0], Form.CODE, parts[1].substring(CODE.length()))
                : new PageField(parts[0], Form.valueOf(parts[1].toUpperCase(Locale.ROOT)), "");
    }

    /** Reads several, separated by semicolons. */
    static List<PageField> several(String text) {
        return text.isEmpty()
                ? List.of()
                : Stream.of(text.split(";", -1)).map(PageField::parse).toList();
    }
}
