package worksafe.platform.registers.owed;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Force;
import worksafe.kernel.PolicyEffect;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.registers.holding.Holding;
import worksafe.platform.registers.kind.HolderType;

/** Somebody who must keep a register and has no entry that counts. */
@Schema(name = "RegisterMissing", description = "应建未建 / a holder who lacks one")
record MissingView(
        HolderType holderType,
        @Nullable String holderName,
        @Schema(examples = "320281102000") @PlaceCode String region,
        @Nullable Sector sector,
        @Nullable UUID enterpriseId,

        @Schema(description = "缺哪一项，整体缺失时不返回 / which of the kind's choices, where each is kept by itself") @Nullable
        String series,

        @Schema(description = "自何日起应有 / since when it is owed")
        LocalDate owedSince,

        @Schema(description = "自何日起已无有效条目，从未登记时不返回 / since when there is none any more") @Nullable
        LocalDate lackingSince,

        @Schema(description = "依据文件 / document") String source,
        @Schema(description = "依据条款 / clause") String clause,

        @Schema(description = "效力等级，尚未重新核对的不返回 / how strong the document is; absent until looked at again") @Nullable
        Force force,

        @Schema(
                description =
                        "能否作为发现问题、责令、限制、处罚的依据；规范性文件只能用于提醒 / whether it may be held against anybody; a document only"
                                + " reminds")
        boolean founds) {

    static MissingView of(Holding holding) {
        var owed = holding.owed();
        if (owed == null) {
            throw new IllegalArgumentException("nobody asks for " + holding.id());
        }
        var holder = holding.holder();
        return new MissingView(
                holder.type(),
                holder.name(),
                holder.region().toString(),
                holder.sector(),
                holder.enterpriseId(),
                holding.series().isEmpty() ? null : holding.series(),
                owed.since(),
                holding.lackingFrom().equals(Holding.NEVER) ? null : holding.lackingFrom(),
                owed.source(),
                owed.clause(),
                owed.force(),
                owed.force() != null && owed.force().founds(PolicyEffect.FINDING));
    }
}
