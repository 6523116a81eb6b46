package worksafe.platform.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** A paper as a line of a list. */
@Schema(description = "文书列表项 / a paper as a line of a list")
public record PaperSummary(
        UUID id,

        @Schema(description = "文书编号 / number, for people", examples = "WS320281-2026-000001")
        String number,

        @Schema(description = "文书种类代码 / kind, the code of its template", examples = "rectification-order")
        String kind,

        @Schema(description = "名称 / title", examples = "责令限期整改指令书：可燃气体报警器失效等 1 项")
        String title,

        @Schema(description = "所属事项种类 / kind of what it is of", examples = "order")
        String ownerType,

        @Schema(description = "所属事项标识 / what it is of", examples = "0198f4a0-4444-7aaa-8bbb-000000000004")
        UUID ownerId,

        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,
        PaperStatus status,

        @Schema(description = "制作时刻 / when it was drawn up", examples = "2026-03-12T11:50:00+08:00")
        Instant draftedAt,

        @Schema(
                description = "签署完成时刻；未完成的不返回 / when the last signed; absent before",
                examples = "2026-03-12T12:00:00+08:00")
        @Nullable
        Instant signedAt,

        @Schema(
                description =
                        "送达日，期限自此起算；公告送达为期满日；未送达的不返回 / day served, from which periods start; of a public notice the"
                                + " day on which it ends; absent before",
                examples = "2026-03-12")
        @Projected("receipt.servedOn")
        @Nullable
        LocalDate servedOn) {

    static PaperSummary of(Paper paper) {
        return new PaperSummary(
                paper.id(),
                paper.number(),
                paper.kind(),
                paper.title(),
                paper.ownerType(),
                paper.ownerId(),
                paper.enterpriseId(),
                paper.enterpriseName(),
                paper.region().toString(),
                paper.sector(),
                paper.status(),
                paper.draftedAt(),
                paper.signedAt().orElse(null),
                paper.receipt().map(PaperReceipt::servedOn).orElse(null));
    }
}
