package worksafe.platform.papers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** What clients send about papers. */
final class PaperRequests {

    private PaperRequests() {}

    @Schema(description = "登记送达 / note that a paper was delivered")
    public record ServePaper(
            @NotNull ServiceWay way,

            @OneLine
            @Size(min = 1, max = 100)
            @Schema(
                    description = "签收人姓名，直接、委托送达必填；密封保存，只显示掩码 / who signed for it; needed when handed over; sealed",
                    examples = "王建国")
            @Nullable
            String recipient,

            @OneLine
            @Size(min = 1, max = 100)
            @Schema(description = "签收人与受送达人的关系 / what the recipient is to the addressee", examples = "法定代表人")
            @Nullable
            String relation,

            @OneLine
            @Size(min = 1, max = 500)
            @Schema(
                    description = "送达证明，除直接送达外必填：见证人、邮件号、确认书、受托机关、公告处 / what proves it; needed unless handed over",
                    examples = "见证人：澄江街道工作人员；全程录像")
            @Nullable
            String evidence,

            @Schema(description = "受送达人是否书面同意电子送达，电子送达必填 / whether the addressee agreed in writing", examples = "true")
            @Nullable
            Boolean consent,

            @Schema(
                    description = "交付、寄出或者公告的时刻，供事后录入 / when it was done, where that is entered afterwards",
                    examples = "2026-03-12T11:50:00+08:00")
            @Nullable
            Instant happenedAt,

            @Schema(
                    description = "收到之日，邮寄、电子、委托送达必填，其他方式不填；即送达日：回执注明的收件日、到达受送达人系统之日、受托机关交其签收之日"
                            + " / day on which what was sent was received: the day served; absent in other ways",
                    examples = "2026-03-14")
            @Nullable
            LocalDate receivedOn) {

        /** @throws RequestProblem 400 when the way wants something that was not said, or does not know what was */
        ServePaper required() {
            var wanting = new ArrayList<Violation>();
            if (way.toSomebody() && recipient == null) {
                wanting.add(new Violation("/recipient", "paper-recipient"));
            }
            if (way.byEvidence() && evidence == null) {
                wanting.add(new Violation("/evidence", "paper-evidence"));
            }
            if (way == ServiceWay.ELECTRONIC && !Boolean.TRUE.equals(consent)) {
                wanting.add(new Violation("/consent", "paper-consent"));
            }
            if (way.isSent() != (receivedOn != null)) {
                wanting.add(
                        new Violation("/receivedOn", way.isSent() ? "paper-received-on" : "paper-received-at-once"));
            }
            if (!wanting.isEmpty()) {
                throw RequestProblem.invalid(wanting.toArray(Violation[]::new));
            }
            return this;
        }

        @Override
        public String toString() {
            return "ServePaper[" + way + "]";
        }
    }

    @Schema(description = "登记签收件 / keep the copy that came back signed")
    public record KeepSignedCopy(
            @NotNull
            @Schema(description = "扫描件的文件标识 / file of the copy", examples = "0198f4a0-9999-7aaa-8bbb-000000000009")
            UUID fileId) {}

    @Schema(description = "撤回文书 / withdraw a paper")
    public record WithdrawPaper(
            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "所列问题有误，另行制作")
            String reason) {}

    @Schema(description = "签收人全名 / the recipient in clear")
    public record RecipientView(
            @Schema(description = "文书标识 / paper", examples = "0198f4a0-7777-7aaa-8bbb-000000000007")
            UUID paperId,

            @Schema(description = "签收人姓名 / who signed for it", examples = "王建国") @Nullable
            String recipient) {}
}
