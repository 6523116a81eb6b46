package worksafe.training.induction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.training.rule.TrainingBasis;

/** Something that a policy asks of an induction and that it lacks. */
@Schema(description = "岗前教育的欠缺及依据 / what an induction lacks, and who asks for it")
public record InductionShortfall(
        InductionShortfallKind kind,

        @Schema(description = "要求的内容：学时数、课程内容或层级 / what is asked for: hours, topics or levels", examples = "24")
        String asked,

        @Schema(description = "现有的 / what there is", examples = "16")
        String found,

        @Schema(
                description = "是否因此不得上岗；规范性文件只作提示 / whether it bars; what a document alone asks is told only",
                examples = "true")
        boolean bars,

        TrainingBasis basis) {

    static InductionShortfall of(InductionShortfallKind kind, Object asked, Object found, TrainingBasis basis) {
        return new InductionShortfall(kind, asked.toString(), found.toString(), basis.bars(), basis);
    }
}
