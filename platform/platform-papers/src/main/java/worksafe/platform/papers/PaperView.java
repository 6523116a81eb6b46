package worksafe.platform.papers;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Versioned;
import worksafe.platform.papers.template.PaperContent;
import worksafe.platform.papers.template.PaperContent.PaperParagraph;
import worksafe.platform.service.StepView;

/** A paper with all that is known of it. */
@Schema(description = "文书详情 / a paper with all that is known of it")
public record PaperView(
        @JsonUnwrapped PaperSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(description = "模板版本 / version of the template in which it was written", examples = "1")
        int templateVersion,

        @Schema(description = "正文各段，制作后不变 / its paragraphs; never change", examples = "[\"江阴市澄江化工有限公司：\"]")
        List<String> paragraphs,

        @Schema(
                description = "内容摘要（SHA-256） / digest of the content",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String contentSha256,

        @Schema(
                description = "核验地址，即二维码内容 / where it is verified; what its code holds",
                examples = "https://ajj.example/public/papers?code=7M2K4F9D0G8C5B3N6H1T2RVAQE")
        String verifyUrl,

        @Schema(description = "公开属性 / who may have it", examples = "ON_REQUEST")
        DisclosureClass disclosure,

        @Schema(description = "须签署人数 / how many sign it", examples = "2")
        int signaturesNeeded,

        @Nullable ReceiptView receipt,

        @Schema(
                description = "签收件扫描件的文件标识；未交回的不返回 / file of the copy that came back signed; absent before",
                examples = "0198f4a0-9999-7aaa-8bbb-000000000009")
        @Nullable
        UUID signedCopyFileId,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<PaperAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<PaperStep>> timeline)
        implements Versioned {

    static PaperView of(Paper paper, PaperContent content, Set<PaperAction> allowed) {
        return new PaperView(
                PaperSummary.of(paper),
                paper.version(),
                paper.templateVersion(),
                content.paragraphs().stream().map(PaperParagraph::text).toList(),
                paper.contentSha256(),
                paper.verifyUrl(),
                paper.disclosure(),
                paper.signatures(),
                paper.receipt().map(ReceiptView::of).orElse(null),
                paper.signedCopyFileId().orElse(null),
                allowed,
                StepView.of(PaperStep.class, paper.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }

    /** How, when and to whom it was delivered. */
    @Schema(name = "PaperReceipt", description = "送达回证；未送达的不返回 / receipt of service; absent before")
    public record ReceiptView(
            ServiceWay way,

            @Schema(
                    description = "交付、寄出或者公告之日 / day on which it was handed over, sent or put up",
                    examples = "2026-03-12")
            LocalDate actedOn,

            @Schema(description = "送达日，期限自此起算 / day served, from which periods start", examples = "2026-03-12")
            LocalDate servedOn,

            @Schema(description = "签收人，掩码 / who signed for it, masked", examples = "王**") @Nullable
            String recipient,

            @Schema(description = "签收人与受送达人的关系 / what the recipient is to the addressee", examples = "法定代表人") @Nullable
            String relation,

            @Schema(description = "送达证明：见证人、邮件号、确认书、受托机关、公告处 / what proves it", examples = "见证人：澄江街道工作人员；全程录像")
            @Nullable
            String evidence,

            @Schema(description = "公告期，仅公告送达返回 / days of a public notice", examples = "30 CALENDAR_DAYS") @Nullable
            String period,

            @Schema(description = "公告期的依据文件 / document behind them", examples = "中华人民共和国民事诉讼法（2023年修正）") @Nullable
            String source,

            @Schema(description = "公告期的依据条款 / clause behind them", examples = "第九十五条") @Nullable
            String clause) {

        private static ReceiptView of(PaperReceipt receipt) {
            return new ReceiptView(
                    receipt.way(),
                    receipt.actedOn(),
                    receipt.servedOn(),
                    receipt.recipient(),
                    receipt.relation(),
                    receipt.evidence(),
                    receipt.period(),
                    receipt.source(),
                    receipt.clause());
        }
    }
}
