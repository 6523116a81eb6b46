package worksafe.hazards.tipoff;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.tipoff.value.Informant;
import worksafe.hazards.tipoff.value.TipOffStatement;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** A tip-off as a line of a list, without what was told. */
@Schema(description = "举报列表项，不含举报内容 / a tip-off as a line of a list, without what was told")
public record TipOffSummary(
        UUID id,

        @Schema(description = "举报登记号 / number, for officials", examples = "JB320281-2026-000007")
        String number,

        @Schema(description = "所在地 / place", examples = "320281102005") @PlaceCode
        String region,

        @Nullable Sector sector,

        @Schema(description = "被举报企业标识，未知的不返回 / the enterprise concerned; absent where it is not known") @Nullable
        UUID concernedId,

        @Projected("statement.matter") TipOffStatement.Matter matter,
        @Projected("informant.category") Informant.Category category,
        @Projected("informant.channel") Informant.Channel channel,
        TipOffStatus status,

        @Schema(description = "收到时刻 / when it was told") Instant receivedAt,

        @Schema(description = "受理时刻，未受理不返回 / when it was taken up; absent before") @Nullable
        Instant acceptedAt) {

    static TipOffSummary of(TipOff tipOff) {
        return new TipOffSummary(
                tipOff.id(),
                tipOff.number(),
                tipOff.region().toString(),
                tipOff.sector(),
                tipOff.concernedId().orElse(null),
                tipOff.statement().matter(),
                tipOff.informant().category(),
                tipOff.informant().channel(),
                tipOff.status(),
                tipOff.receivedAt(),
                tipOff.acceptedAt().orElse(null));
    }
}
