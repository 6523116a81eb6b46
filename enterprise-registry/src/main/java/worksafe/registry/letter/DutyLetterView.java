package worksafe.registry.letter;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.files.FileView;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;

/** A duty letter with its text. */
@Schema(description = "安全生产责任书详情 / a duty letter with its text")
public record DutyLetterView(
        @JsonUnwrapped DutyLetterSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(description = "企业的部门、车间、班组；没有的为空 / unit of the enterprise; empty without one", examples = "合成车间")
        String unit,

        @Schema(description = "正文 / text", examples = "2026 年度安全生产责任书")
        String content,

        @Schema(
                description = "正文的 SHA-256 / SHA-256 of the text in UTF-8",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String contentSha256,

        @Schema(description = "甲方签署，未签不返回 / signature of the superior; absent until then") @Nullable
        LetterSignature superiorSignature,

        @Schema(description = "乙方签署，未签不返回 / signature of the subordinate; absent until then") @Nullable
        LetterSignature subordinateSignature,

        @Schema(
                description = "是否以纸质签署件为准 / whether a paper that both signed stands for the signatures",
                examples = "false")
        boolean paper,

        @Schema(description = "纸质签署件 / the scanned paper") List<FileView> files,

        @Schema(description = "考核结果，未考核不返回 / result of the assessment; absent until then", examples = "得分 96，优秀")
        @Nullable
        String assessment,

        @Schema(description = "期限的依据 / what the term rests on")
        PolicyBasis.View basis,

        @Schema(
                description = "所续签的责任书，没有的不返回 / the letter that it renews; absent without one",
                examples = "0198f6d0-5555-7aaa-8bbb-000000000050")
        @Nullable
        UUID renewsId,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<DutyLetterAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<DutyLetterStep>> timeline)
        implements Versioned {

    static DutyLetterView of(DutyLetter letter, List<FileView> files, Set<DutyLetterAction> allowed) {
        return new DutyLetterView(
                DutyLetterSummary.of(letter),
                letter.version(),
                letter.parties().unit(),
                letter.content(),
                letter.contentSha256(),
                letter.superiorSignature(),
                letter.subordinateSignature(),
                letter.paper(),
                files,
                letter.assessment(),
                letter.basis().view(),
                letter.renewsId(),
                allowed,
                StepView.of(DutyLetterStep.class, letter.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
