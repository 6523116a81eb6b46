package worksafe.registry.official;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.registers.sheet.SheetReason;

/** What became of a roster that came as a spreadsheet. */
@Schema(name = "RosterImport", description = "名册导入结果 / what became of a roster")
record RosterImport(
        @Schema(description = "是否试算 / whether nothing was kept")
        boolean dryRun,

        @Schema(description = "按结果计的行数 / lines by fate") Map<RosterFate, Integer> fates,

        @Schema(description = "文件中未采用的列 / columns of the file that were not read", examples = "[\"序号\"]")
        List<String> unread,

        @Schema(description = "逐行结果 / line by line") List<RosterLine> lines) {

    /** What became of a line. */
    @Schema(name = "RosterImportFate")
    enum RosterFate {
        /** It is an entry of the roster now, or would be. */
        APPOINTED,
        /** The same is entered already. */
        UNCHANGED,
        /** The entry that is there is now, or from that day on, as the line says; or would be. */
        CHANGED,
        /** It is entered otherwise; the reasons say what is entered. A line that names the day from which it changes changes it. */
        HELD,
        /** An earlier line of the file says the same. */
        REPEATED,
        /** It was refused; the reasons say why. */
        REFUSED;

        /** The key of its word in the message bundles: in a dry run, of what would be entered. */
        String messageKey(boolean dry) {
            var tried = dry && (this == APPOINTED || this == CHANGED);
            return "roster-fate." + name().toLowerCase(Locale.ROOT) + (tried ? "-dry" : "");
        }
    }

    /** What became of one line. */
    @Schema(name = "RosterImportLine")
    record RosterLine(
            @Schema(description = "在文件中的行号 / its number in the file", examples = "2")
            long line,

            RosterFate fate,

            @Schema(description = "成为哪一条；试算和被拒的没有 / the entry that it is; none after a dry run or a refusal") @Nullable
            UUID officialId,

            @Schema(description = "原因 / why it was refused or held")
            List<SheetReason> reasons) {}
}
