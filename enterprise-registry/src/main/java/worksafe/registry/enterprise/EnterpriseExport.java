package worksafe.registry.enterprise;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Cursor;
import worksafe.platform.http.Page;
import worksafe.platform.http.Scope;
import worksafe.platform.http.StrictJson;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.export.CellText;

/**
 * A list as CSV. It is read page by page, each in a transaction of its own, so that a large export holds no transaction
 * open and no list in memory.
 */
@ApplicationScoped
class EnterpriseExport {

    private static final int PAGE = 1_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Enterprises enterprises;
    private final Scopes scopes;

    EnterpriseExport(Enterprises enterprises, Scopes scopes) {
        this.enterprises = enterprises;
        this.scopes = scopes;
    }

    void write(EnterpriseFilter filter, Scope scope, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        // Without the mark, Excel takes UTF-8 for the machine's own encoding and shows no Chinese.
        text.write(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "id",
                    "name",
                    "creditCode",
                    "state",
                    "region",
                    "unassigned",
                    "sector",
                    "industry",
                    "ownership",
                    "changedAt");
            @Nullable Cursor after = null;
            do {
                var page = new Page("name", PAGE, after, Page.Counting.NONE);
                var slice = scopes.call(scope, () -> enterprises.list(filter, page));
                slice.items().forEach(row -> write(csv, row));
                after = slice.nextCursor() == null ? null : behind(slice.items().getLast());
            } while (after != null);
        }
    }

    private static Cursor behind(EnterpriseSummary row) {
        return new Cursor("name", List.of(row.name(), row.id().toString()));
    }

    private static void write(CsvWriter csv, EnterpriseSummary row) {
        csv.writeRecord(
                row.id().toString(),
                harmless(row.name()),
                harmless(row.creditCode()),
                row.state().name(),
                // A leading apostrophe would change the code, and twelve digits are no formula.
                row.region(),
                Boolean.toString(row.unassigned()),
                row.sector().name(),
                harmless(row.industry()),
                row.ownership().name(),
                StrictJson.text(row.changedAt()));
    }

    private static String harmless(@Nullable String cell) {
        return cell == null ? "" : CellText.harmless(cell);
    }
}
