package worksafe.inspections.accident.sheet;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.registers.sheet.SheetReason;

/** What became of accidents of the past that came as a spreadsheet. */
@Schema(name = "AccidentImport", description = "历史事故导入结果 / what became of the lines")
public record AccidentImport(
        @Schema(description = "是否试算 / whether nothing was kept", examples = "false")
        boolean dryRun,

        @Schema(description = "按结果计的行数 / lines by fate") Map<AccidentFate, Integer> fates,

        @Schema(description = "文件中未采用的列 / columns of the file that were not read", examples = "[\"序号\"]")
        List<String> unread,

        @Schema(description = "逐行结果 / line by line") List<AccidentLine> lines) {

    /** What became of a line. */
    @Schema(name = "AccidentImportFate")
    public enum AccidentFate {
        /** Is entered now, or would be. */
        RECORDED,
        /** One of that unit, place, title and day was entered before. */
        ALREADY_RECORDED,
        /** It was refused; the reasons say why. */
        REFUSED
    }

    /** What became of one line. */
    @Schema(name = "AccidentImportLine")
    public record AccidentLine(
            @Schema(description = "在文件中的行号 / its number in the file", examples = "2")
            long line,

            AccidentFate fate,
            @Schema(description = "原因 / why it was refused") List<SheetReason> reasons) {}
}
