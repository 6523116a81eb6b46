package worksafe.registry.enterprise;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.IndustryCode;

/** The particulars of an enterprise, as the requests that enter or change one bring them; what is absent is unknown. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
abstract sealed class ParticularsRequest permits RegisterEnterprise, ChangeEnterprise {

    @NotBlank
    @Size(max = 300)
    @Schema(description = "企业名称 / name", examples = "江阴市澄江新材料有限公司")
    @Nullable
    String name;

    @Schema(description = "行业代码（GB/T 4754-2017） / industry class", examples = "C2614")
    @Nullable
    String industry;

    @Size(max = 200)
    @Schema(description = "企业类型（登记用语） / type, in the words of the registration", examples = "有限责任公司")
    @Nullable
    String enterpriseType;

    @Schema(description = "公有制与否，默认 UNKNOWN / ownership")
    @Nullable
    Ownership ownership;

    @Size(max = 100)
    @Schema(description = "法定代表人 / legal representative", examples = "张三")
    @Nullable
    String legalRepresentative;

    @PositiveOrZero
    @Schema(description = "注册资本，货币单位的百分之一 / in hundredths of the currency", examples = "50000000")
    @Nullable
    Long capitalFen;

    @Pattern(regexp = "[A-Z]{3}")
    @Schema(description = "币种 ISO 4217，默认 CNY / currency", examples = "CNY")
    @Nullable
    String capitalCurrency;

    @Size(max = 4000)
    @Schema(description = "经营范围 / business scope")
    @Nullable
    String businessScope;

    @Schema(description = "成立日期 / day of establishment", examples = "1999-04-16")
    @Nullable
    LocalDate establishedOn;

    @Size(max = 500)
    @Schema(description = "住所 / address", examples = "江苏省无锡市江阴市澄江街道滨江东路1号")
    @Nullable
    String address;

    @Schema(description = "是否规模以上 / above designated size")
    @Nullable
    Boolean aboveScale;

    @PositiveOrZero
    @Schema(description = "从业人员数 / headcount", examples = "320")
    @Nullable
    Integer headcount;

    Particulars particulars() {
        return new Particulars(
                Objects.requireNonNull(name),
                FieldReader.ifAny("/industry", industry, IndustryCode::new),
                enterpriseType,
                ownership == null ? Ownership.UNKNOWN : ownership,
                legalRepresentative,
                capitalFen,
                capitalCurrency,
                businessScope,
                establishedOn,
                address,
                aboveScale,
                headcount);
    }
}
