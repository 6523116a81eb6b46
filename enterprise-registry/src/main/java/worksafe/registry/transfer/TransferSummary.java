package worksafe.registry.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;

/** A transfer of an official as a line of a list. */
@Schema(name = "OfficialTransferSummary", description = "监管人员流动列表项 / a transfer of an official as a line of a list")
public record TransferSummary(
        UUID id,

        @Schema(description = "编号 / number", examples = "LD320281-2026-000003")
        String number,

        @Schema(description = "任职标识 / entry of the roster", examples = "0198f5b0-1111-7aaa-8bbb-000000000009")
        UUID officialId,

        @Schema(description = "账户 / account", examples = "zhang.wei")
        String account,

        @Schema(description = "姓名 / name", examples = "张伟") String name,

        @Schema(
                description = "现监管机构标识 / id of the authority that is left",
                examples = "0198f5b0-2222-7aaa-8bbb-000000000002")
        UUID authorityId,

        @Schema(description = "现监管机构 / authority that is left", examples = "澄江街道安全生产监督管理办公室")
        String authorityName,

        @Schema(description = "机构所在区划 / place of the authority", examples = "320281102000") @PlaceCode
        String region,

        @Schema(description = "机构主管行业，综合机构不返回 / sector of the authority; absent for all") @Nullable
        Sector sector,

        @Schema(description = "现岗位 / post that is left", examples = "安全生产监管员")
        String postName,

        @Schema(description = "任该岗位起始日 / the post has been held since", examples = "2024-03-01")
        LocalDate heldSince,

        @Schema(description = "流动日 / takes effect on", examples = "2026-12-15")
        LocalDate onDay,

        @Schema(description = "事由 / ground", examples = "NEED")
        TransferGround ground,

        @Schema(description = "是否任职年限未满且无例外 / whether it is too early without an exception", examples = "true")
        boolean early,

        @Schema(description = "是否须先听取上级部门意见 / whether the department above is heard first", examples = "true")
        boolean opinionNeeded,

        TransferStatus status,

        @Schema(description = "审查期限（含当日） / to be decided until that day", examples = "2026-12-14")
        LocalDate dueDate,

        @Schema(description = "审查逾期起始时刻，未逾期不返回 / since when that is overdue; absent while it is not") @Nullable
        Instant overdueSince,

        @Schema(description = "提出时刻 / when it was proposed", examples = "2026-11-30T09:00:00+08:00")
        Instant proposedAt) {

    static TransferSummary of(OfficialTransfer transfer) {
        return new TransferSummary(
                transfer.id(),
                transfer.number(),
                transfer.officialId(),
                transfer.account(),
                transfer.name(),
                transfer.authorityId(),
                transfer.authorityName(),
                transfer.region().toString(),
                transfer.sector(),
                transfer.postName(),
                transfer.heldSince(),
                transfer.onDay(),
                transfer.ground(),
                transfer.early(),
                transfer.opinionNeeded(),
                transfer.status(),
                transfer.dueDate(),
                transfer.overdueSince(),
                transfer.proposedAt());
    }
}
