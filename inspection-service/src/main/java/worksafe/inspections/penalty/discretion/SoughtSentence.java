package worksafe.inspections.penalty.discretion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.OneLine;

/** What is to be imposed. */
@Schema(description = "拟作出的处罚 / what is to be imposed")
public record SoughtSentence(
        @NotEmpty @Size(max = 20) @Valid @Schema(description = "拟处罚的违法行为 / the violations")
        List<@NotNull @Valid SoughtViolation> violations,

        @NotEmpty
        @Size(max = 10)
        @Schema(description = "处罚种类，须为条款所许可 / kinds of penalty, which the clauses must allow", examples = "[\"FINE\"]")
        List<@NotNull PenaltyKind> kinds,

        @PositiveOrZero
        @Max(SoughtViolation.MOST_FEN)
        @Schema(description = "没收违法所得（分） / gains to be confiscated, in hundredths of a yuan", examples = "0")
        @Nullable
        Long confiscatedFen,

        @Size(max = 10)
        @Schema(
                description = "暂扣、降低或者吊销的许可证件编号，须为本机关颁发 / numbers of permits, issued by this authority",
                examples = "[\"（苏）WH安许证字〔B00123〕\"]")
        @Nullable
        List<@NotBlank @OneLine @Size(max = 100) String> permits,

        @Schema(description = "许可证件是否为本机关颁发 / whether this authority issued them", examples = "true") @Nullable
        Boolean permitsOurs,

        @NotBlank
        @Size(max = 1000)
        @Schema(
                description = "责令改正的内容，每一处罚都须有 / what is to be put right; every penalty has it",
                examples = "更换失效探测器，恢复报警联动。")
        String correction,

        @Schema(description = "改正期限 / by when", examples = "2026-04-20") @Nullable
        LocalDate correctBy,

        @Schema(description = "是否情节严重 / whether the circumstances are grave", examples = "false") @Nullable
        Boolean grave,

        @Schema(
                description =
                        "是否疑难复杂或者涉及重大公共利益，须法制审核 / whether it is complex or of public interest, so that its legality is reviewed",
                examples = "false")
        @Nullable
        Boolean complex) {}
