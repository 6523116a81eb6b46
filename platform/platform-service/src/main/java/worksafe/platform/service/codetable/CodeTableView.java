package worksafe.platform.service.codetable;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Messages;
import worksafe.platform.http.contract.BothLanguages;

/** A code table as clients read it. */
@Schema(description = "代码表 / code table")
public record CodeTableView(
        @Schema(description = "代码表名 / name", examples = "sector")
        String name,

        Titles titles,
        List<Entry> entries) {

    private static final String PREFIX = "code-table.";

    static CodeTableView of(CodeTable table, Messages messages) {
        var key = PREFIX + table.name();
        return new CodeTableView(
                table.name(),
                Titles.of(table.title(), key, messages),
                table.codes().stream()
                        .map(code -> new Entry(code, Titles.of(table.titles().get(code), key + "." + code, messages)))
                        .toList());
    }

    /** One code. */
    @Schema(name = "CodeTableEntry", description = "代码 / one code")
    public record Entry(@Schema(examples = "EMERGENCY") String code, Titles titles) {}

    /** What people read. */
    @Schema(name = "CodeTableTitles", description = "两种语言的名称 / titles in both languages")
    public record Titles(
            @Schema(examples = "应急管理") String zh,
            @Schema(examples = "Emergency management") String en) {

        private static Titles of(@Nullable BothLanguages said, String key, Messages messages) {
            return said != null
                    ? new Titles(said.zh(), said.en())
                    : new Titles(messages.text(Locale.SIMPLIFIED_CHINESE, key), messages.text(Locale.ENGLISH, key));
        }
    }
}
