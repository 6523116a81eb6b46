package worksafe.registry.enterprise;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Versioned;
import worksafe.registry.enterprise.Identifier.IdentifierState;
import worksafe.registry.enterprise.value.IdentifierScheme;
import worksafe.registry.trade.TradeView;

/** An enterprise as it is shown. */
@Schema(name = "Enterprise", description = "企业主数据 / master data of an enterprise")
public record EnterpriseView(
        @JsonUnwrapped EnterpriseSummary summary,

        @Schema(description = "修订号；为 3 时 ETag 为 \"v3\" / revision; where it is 3, the ETag is \"v3\"", examples = "1")
        long revision,

        @Schema(examples = "有限责任公司") @Nullable String enterpriseType,

        @Schema(examples = "张三") @Nullable String legalRepresentative,

        @Schema(description = "注册资本，货币单位的百分之一 / in hundredths of the currency") @Nullable
        Long capitalFen,

        @Schema(examples = "CNY") @Nullable String capitalCurrency,

        @Schema(description = "数据源中的原文 / as the feed wrote it", examples = "50万人民币") @Nullable
        String capitalText,

        @Nullable String businessScope,
        @Nullable LocalDate establishedOn,
        @Nullable String address,
        @Nullable Boolean aboveScale,
        @Nullable Integer headcount,

        @Schema(description = "行业类别及其由来；尚不知道的不返回 / trades and how they are known; absent while nothing is known")
        @Nullable
        List<TradeView> trades,

        @Schema(description = "来源 / what brought it", examples = "api")
        String source,

        @Schema(
                description = "经人核定的登记事项：数据源的不同说法须先核实，不自行覆盖 / what a person has the last word on: a"
                        + " feed that says otherwise is held",
                examples = "[\"ADDRESS\"]")
        List<FeedFact> confirmed,

        @Schema(description = "注销、吊销或并入日 / day of cancellation, revocation or merger") @Nullable
        LocalDate endedOn,

        @Schema(description = "注销、吊销或并入原因 / why") @Nullable String endReason,

        @Schema(description = "全部标识，含历史 / identifiers, former ones too")
        List<IdentifierView> identifiers,

        Instant createdAt,

        @Schema(
                description = "并入的企业，此后只用其标识 / the enterprise that goes on for it",
                examples = "0198b111-0c0d-7e0f-8a1b-2c3d4e5f6071")
        @Nullable
        UUID mergedInto,

        @Schema(
                description = "并入本企业的重复记录 / duplicate records that were merged into it",
                examples = "[\"0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10\"]")
        List<UUID> absorbed)
        implements Versioned {

    static EnterpriseView of(Enterprise enterprise) {
        var particulars = enterprise.particulars();
        var ending = enterprise.ending();
        return new EnterpriseView(
                EnterpriseSummary.of(enterprise),
                enterprise.version(),
                particulars.enterpriseType(),
                particulars.legalRepresentative(),
                particulars.capitalFen(),
                particulars.capitalCurrency(),
                enterprise.capitalText(),
                particulars.businessScope(),
                particulars.establishedOn(),
                particulars.address(),
                particulars.aboveScale(),
                particulars.headcount(),
                TradeView.of(enterprise.tradeSet()),
                enterprise.source(),
                enterprise.confirmed(),
                ending == null ? null : ending.day(),
                ending == null ? null : ending.reason(),
                enterprise.identifiers().stream().map(IdentifierView::of).toList(),
                enterprise.createdAt(),
                enterprise.mergedInto(),
                enterprise.absorbed());
    }

    @Override
    public UUID id() {
        return summary.id();
    }

    /** An identifier as it is shown. */
    @Schema(name = "Identifier", description = "标识 / an identifier")
    public record IdentifierView(
            IdentifierScheme scheme,
            @Schema(examples = "91320281713256348X") String value,
            @Schema(examples = "2015-10-01") LocalDate validFrom,

            @Schema(description = "最后有效日，现行的没有 / last day, absent while in force") @Nullable
            LocalDate validTo,

            IdentifierState state) {

        private static IdentifierView of(Identifier identifier) {
            return new IdentifierView(
                    identifier.scheme(),
                    identifier.value(),
                    identifier.validFrom(),
                    identifier.validTo().orElse(null),
                    identifier.state());
        }
    }
}
