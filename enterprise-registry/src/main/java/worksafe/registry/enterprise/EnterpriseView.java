package worksafe.registry.enterprise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;

/** An enterprise as it is shown. */
@Schema(name = "Enterprise", description = "企业主数据 / master data of an enterprise")
public record EnterpriseView(
        UUID id,

        @Schema(description = "修订号，即 ETag / revision, the same as the ETag", examples = "1")
        long version,

        @Schema(examples = "江阴市澄江化工有限公司") String name,
        EnterpriseState state,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102001")
        String region,

        @Schema(description = "是否在县级待分配池中 / whether it waits in the county's pool")
        boolean unassigned,

        Sector sector,

        @Schema(examples = "C2614") @Nullable String industry,

        @Schema(examples = "有限责任公司") @Nullable String enterpriseType,

        Ownership ownership,

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

        @Schema(description = "来源 / what brought it", examples = "api")
        String source,

        @Schema(description = "注销或吊销日 / day of cancellation or revocation") @Nullable
        LocalDate endedOn,

        @Schema(description = "注销或吊销原因 / why") @Nullable String endReason,

        @Schema(description = "全部标识，含历史 / identifiers, former ones too")
        List<IdentifierView> identifiers,

        Instant createdAt,
        Instant changedAt) {

    static EnterpriseView of(Enterprise enterprise) {
        var particulars = enterprise.particulars();
        var ending = enterprise.ending();
        return new EnterpriseView(
                enterprise.id(),
                enterprise.version(),
                enterprise.name(),
                enterprise.state(),
                enterprise.region().toString(),
                enterprise.unassigned(),
                enterprise.sector(),
                particulars.industry() == null ? null : particulars.industry().value(),
                particulars.enterpriseType(),
                particulars.ownership(),
                particulars.legalRepresentative(),
                particulars.capitalFen(),
                particulars.capitalCurrency(),
                enterprise.capitalText(),
                particulars.businessScope(),
                particulars.establishedOn(),
                particulars.address(),
                particulars.aboveScale(),
                particulars.headcount(),
                enterprise.source(),
                ending == null ? null : ending.day(),
                ending == null ? null : ending.reason(),
                enterprise.identifiers().stream().map(IdentifierView::of).toList(),
                enterprise.createdAt(),
                enterprise.changedAt());
    }
}
