package worksafe.registry.trade;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Trade;
import worksafe.platform.http.PlaceCode;

/** A trade of an enterprise, or one that it was said not to have, and how that is known. */
@Schema(name = "EnterpriseTrade", description = "企业的行业类别及其由来 / a trade of the enterprise and how it is known")
public record TradeView(
        @Schema(description = "行业类别 / trade", examples = "HAZARDOUS_CHEMICALS_PRODUCTION")
        Trade trade,

        @Schema(description = "由来：按行业代码推定或者人工更正 / derived from the industry, or corrected")
        TradeOrigin origin,

        @Schema(description = "是否从事；更正为不从事的为 false / whether it has it; false where it was corrected away")
        boolean applies,

        @Schema(description = "推定所依政策行的地域 / place of the policy row by which it was derived", examples = "000000000000")
        @PlaceCode
        @Nullable
        String policyRegion,

        @Schema(description = "该政策行的生效日 / first day of that row") @Nullable
        LocalDate policyFrom,

        @Schema(description = "该政策行的文件 / document of that row", examples = "中华人民共和国安全生产法（2021年修正）") @Nullable
        String source,

        @Schema(description = "条款 / clause") @Nullable String clause,

        @Schema(description = "更正理由 / why it was corrected", examples = "持有烟花爆竹经营许可证") @Nullable
        String reason,

        @Schema(description = "更正人（账户） / who corrected it", examples = "supervisor-0001") @Nullable
        String correctedBy,

        @Schema(description = "更正时间 / when it was corrected") @Nullable
        Instant correctedAt) {

    /** How it is known that an enterprise has a trade, or has it not. */
    @Schema(name = "TradeOrigin")
    public enum TradeOrigin {
        /** It follows from the industry. */
        DERIVED,
        /** The supervisor said so. */
        CORRECTED
    }

    /** All that is known, the trades in the order of the list; absent where nothing is. */
    public static @Nullable List<TradeView> of(TradeSet set) {
        var all = set.all();
        if (all == null) {
            return null;
        }
        var taken = set.corrections().stream().filter(correction -> !correction.applies());
        return Stream.concat(
                        all.stream()
                                .map(trade -> set.correctionOf(trade)
                                        .map(TradeView::of)
                                        .orElseGet(() ->
                                                derived(trade, set.derived().basis()))),
                        taken.map(TradeView::of))
                .toList();
    }

    private static TradeView of(TradeCorrection correction) {
        return new TradeView(
                correction.trade(),
                TradeOrigin.CORRECTED,
                correction.applies(),
                null,
                null,
                null,
                null,
                correction.reason(),
                correction.by(),
                correction.at());
    }

    private static TradeView derived(Trade trade, @Nullable TradeBasis basis) {
        return new TradeView(
                trade,
                TradeOrigin.DERIVED,
                true,
                basis == null ? null : new RegionCode(basis.policyRegion()).toString(),
                basis == null ? null : basis.policyFrom(),
                basis == null ? null : basis.source(),
                basis == null ? null : basis.clause(),
                null,
                null,
                null);
    }
}
