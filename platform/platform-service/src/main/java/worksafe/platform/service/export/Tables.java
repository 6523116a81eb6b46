package worksafe.platform.service.export;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.Problems;
import worksafe.platform.http.Slice;
import worksafe.platform.service.codetable.CodeTables;

/** Writes lists as tables, so many at once: each holds a thread until it is written. */
@ApplicationScoped
class Tables {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");
    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z])([A-Z])");
    private static final Pattern VERB = Pattern.compile("^(列出|查询|查看|逐行查看|按.*查找)");
    private static final Pattern NOT_IN_SHEET_NAMES = Pattern.compile("[\\[\\]:*?/\\\\]");
    private static final int LONGEST_SHEET_NAME = 24;

    private final Problems problems;
    private final InstantSource clock;
    private final Map<Class<?>, String> codeTables = new LinkedHashMap<>();
    private final int mostSheetRows;

    Tables(
            Problems problems,
            InstantSource clock,
            @All List<CodeTables> features,
            @ConfigProperty(name = "worksafe.exports.sheet-rows", defaultValue = "" + XlsxTable.MOST_ROWS)
                    int mostSheetRows) {
        this.problems = problems;
        this.clock = clock;
        this.mostSheetRows = mostSheetRows;
        features.stream()
                .flatMap(feature -> feature.codeTables().stream())
                .forEach(table -> codeTables.put(table.type(), table.name()));
    }

    /** The table that the method's list can be written as. */
    Written of(Method method, Class<?> row, ListFormat format, boolean marked, Locale language) {
        var words = new Words(problems.messages(), codeTables, language);
        return new Written(method.getAnnotation(Operation.class), Columns.of(row, words), words, format, marked);
    }

    /** One table. */
    final class Written {

        private final String ascii;
        private final String name;
        private final Columns columns;
        private final ListFormat format;
        private final boolean marked;
        private final boolean english;

        private Written(Operation operation, Columns columns, Words words, ListFormat format, boolean marked) {
            this.ascii = CAPITAL.matcher(operation.operationId().replace("{Context}", ""))
                    .replaceAll("-$1")
                    .toLowerCase(Locale.ROOT)
                    .replaceFirst("^(list|find)-", "");
            this.english = words.isEnglish();
            this.name = english
                    ? ascii
                    : VERB.matcher(words.half(operation.summary())).replaceFirst("");
            this.columns = columns;
            this.format = format;
            this.marked = marked;
        }

        String contentType() {
            return format == ListFormat.CSV ? format.mediaType() + ";charset=UTF-8" : format.mediaType();
        }

        /** RFC 6266: a name in ASCII for everybody, and the name proper for those who can read it. */
        String disposition() {
            var ending = "-" + MOMENT.format(clock.instant().atZone(ChinaTime.ZONE)) + "." + format.code();
            var plain = "attachment; filename=\"" + ascii + ending + "\"";
            return english
                    ? plain
                    : plain + "; filename*=UTF-8''"
                            + URLEncoder.encode(name + ending, StandardCharsets.UTF_8)
                                    .replace("+", "%20");
        }

        /**
         * The list as this table.
         *
         * @param asIs without what lies behind it
         */
        StreamingOutput of(Slice<?> list, boolean asIs) {
            return out -> write(list, asIs, table(out));
        }

        private Table table(OutputStream out) throws IOException {
            return format == ListFormat.CSV
                    ? new CsvTable(out, marked)
                    : new XlsxTable(out, sheetName(), mostSheetRows);
        }

        private void write(Slice<?> list, boolean asIs, Table table) throws IOException {
            var first = list.items().isEmpty() ? null : list.items().getFirst();
            table.write(first instanceof OwnColumns own ? own.titles(english) : columns.titles());
            @Nullable Slice<?> piece = list;
            while (piece != null) {
                for (var row : piece.items()) {
                    table.write(row instanceof OwnColumns own ? own.cells(english) : columns.cells(row));
                }
                var rest = piece.rest();
                if (piece.nextCursor() != null && rest == null) {
                    throw new IllegalStateException("the list " + ascii + " does not know how to go on");
                }
                piece = rest == null || asIs ? null : rest.get();
            }
            table.finish();
        }

        private String sheetName() {
            var allowed = NOT_IN_SHEET_NAMES.matcher(name).replaceAll(" ");
            return allowed.length() <= LONGEST_SHEET_NAME ? allowed : allowed.substring(0, LONGEST_SHEET_NAME);
        }
    }
}
