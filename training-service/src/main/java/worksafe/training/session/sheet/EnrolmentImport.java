package worksafe.training.session.sheet;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.registers.sheet.SheetReason;

/** What became of learners who came as a spreadsheet. */
@Schema(name = "EnrolmentImport", description = "批量报名结果 / what became of the lines")
public record EnrolmentImport(
        @Schema(description = "是否试算 / whether nothing was kept", examples = "false")
        boolean dryRun,

        @Schema(description = "按结果计的行数 / lines by fate") Map<Fate, Integer> fates,

        @Schema(description = "文件中未采用的列 / columns of the file that were not read", examples = "[\"序号\"]")
        List<String> unread,

        @Schema(description = "逐行结果 / line by line") List<Line> lines) {

    /** What became of a line. */
    @Schema(name = "EnrolmentImportFate")
    public enum Fate {
        /** Is enrolled now, or would be. */
        ENROLLED,
        /** Was enrolled in the session before. */
        ALREADY_ENROLLED,
        /** An earlier line of the file is of the same person. */
        REPEATED,
        /** It was refused; the reasons say why. */
        REFUSED
    }

    /** What became of one line. */
    @Schema(name = "EnrolmentImportLine")
    public record Line(
            @Schema(description = "在文件中的行号 / its number in the file", examples = "2")
            long line,

            Fate fate,
            @Schema(description = "原因 / why it was refused") List<SheetReason> reasons) {}
}
