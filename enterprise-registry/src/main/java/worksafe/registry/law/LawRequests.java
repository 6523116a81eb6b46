package worksafe.registry.law;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.http.OneLine;

/** What clients send about official texts. */
final class LawRequests {

    private LawRequests() {}

    @Schema(description = "录入条文原文 / bring in an official text")
    public record BringLawText(
            @NotBlank
            @OneLine
            @Size(max = Wording.LONGEST_SOURCE)
            @Schema(description = "出处 / where it was read", examples = "应急管理部网站公报")
            String source,

            @NotNull @Schema(description = "摘录日 / when it was read there", examples = "2026-05-06")
            LocalDate readOn,

            @NotEmpty @Size(max = Wording.MOST) @Valid @Schema(description = "条文，每条一项 / the clauses, one entry each")
            List<@NotNull Line> clauses) {

        /** One clause. */
        @Schema(name = "LawTextLine", description = "一条条文 / one clause")
        public record Line(
                @NotBlank
                @OneLine
                @Size(max = Wording.LONGEST_LABEL)
                @Schema(description = "条号 / clause", examples = "第四条")
                String label,

                @NotBlank
                @Size(max = Wording.LONGEST_TEXT)
                @Schema(description = "条文 / wording", examples = "（官方文本所载条文）")
                String text) {}
    }

    @Schema(description = "确认条文原文 / confirm an official text")
    public record ConfirmLawText(
            @NotBlank
            @OneLine
            @Size(max = Wording.LONGEST_SOURCE)
            @Schema(description = "逐字核对所用的官方文本 / what it was compared with, word by word", examples = "国家法律法规数据库")
            String comparedWith) {}

    @Schema(description = "否定条文原文 / refuse an official text")
    public record RefuseLawText(
            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "第二十一条缺一句")
            String reason) {}
}
