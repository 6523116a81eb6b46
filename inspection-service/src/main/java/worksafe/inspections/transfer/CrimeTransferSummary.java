package worksafe.inspections.transfer;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** A transfer as a line of a list. */
@Schema(description = "移送案件列表项 / a transfer as a line of a list")
public record CrimeTransferSummary(
        UUID id,

        @Schema(description = "移送编号 / number, for people", examples = "YS320281-2026-000001")
        String number,

        @Schema(description = "移送机关所在区划 / place of the authority", examples = "320281000000") @PlaceCode
        String region,

        Sector sector,

        CrimeTransferStatus status,

        @Schema(description = "案由 / what it is, in one line", examples = "涉嫌危险作业") @Projected("act.title")
        String title,

        @Schema(description = "涉案单位 / the unit", examples = "江阴市澄江化工有限公司") @Projected("act.suspectName")
        String suspectName,

        @Schema(description = "涉嫌罪名 / the offence", examples = "危险作业罪（刑法第一百三十四条之一）") @Projected("act.offence")
        String offence,

        @Schema(description = "逾期起始时刻，未逾期不返回 / since when it is overdue; absent while it is not") @Nullable
        Instant overdueSince,

        Instant openedAt) {

    static CrimeTransferSummary of(CrimeTransfer transfer) {
        return new CrimeTransferSummary(
                transfer.id(),
                transfer.number(),
                transfer.region().toString(),
                transfer.sector(),
                transfer.status(),
                transfer.act().title(),
                transfer.act().suspectName(),
                transfer.act().offence(),
                transfer.overdueSince(),
                transfer.openedAt());
    }
}
