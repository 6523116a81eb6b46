package worksafe.registry.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;

/** How a notice stands with one of those to whom it was sent. */
@Schema(name = "NoticeReceipt", description = "通知在一个收文单位的签收情况 / how a notice stands with one addressee")
public record NoticeReceipt(
        @Schema(
                description = "台账条目 / entry of the register authority-notice",
                examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f12")
        UUID entryId,

        @Schema(description = "收文单位类别 / kind of the addressee", examples = "TOWN")
        String holderType,

        @Schema(description = "收文单位所在区划 / place of the addressee", examples = "320281102000") @PlaceCode
        String region,

        @Schema(description = "行业部门的主管行业；其他的不返回 / sector of a department; absent of others") @Nullable
        Sector sector,

        @Schema(description = "标题 / title", examples = "关于开展有限空间专项检查的通知")
        String name,

        @Schema(description = "送达时刻；未送达的不返回 / when it was sent; absent before", examples = "2026-03-01T09:00:00+08:00")
        @Nullable
        Instant sentAt,

        @Schema(
                description = "签收时刻；未签收的不返回 / when it was received; absent before",
                examples = "2026-03-02T09:00:00+08:00")
        @Nullable
        Instant receivedAt,

        @Schema(description = "签收人；未签收的不返回 / who received it; absent before", examples = "zhou.min") @Nullable
        String receivedBy,

        @Schema(description = "反馈截止日 / answer by", examples = "2026-03-15") @Nullable
        LocalDate answerBy,

        @Schema(description = "签收状态 / how it stands") ReceiptState state) {

    /** How a notice stands with an addressee. */
    @Schema(name = "NoticeReceiptState", description = "签收状态 / how a notice stands with an addressee")
    public enum ReceiptState {
        /** Written, and not sent yet. */
        NOT_SENT,
        /** Sent, and not received yet. */
        PENDING,
        /** Not received, and the day of the answer is over. */
        OVERDUE,
        /** Received. */
        RECEIVED,
        /** Sent back. */
        RETURNED
    }
}
