package worksafe.registry.enterprise;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.CreditCode;
import worksafe.kernel.IndustryCode;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.SaysSomething;
import worksafe.registry.EnterpriseLimits;
import worksafe.registry.FieldReader;
import worksafe.registry.enterprise.value.IdentifierScheme;
import worksafe.registry.enterprise.value.Ownership;
import worksafe.registry.trade.TradeCorrection;

/** What clients send about enterprises. */
final class EnterpriseRequests {

    private EnterpriseRequests() {}

    /** The particulars of an enterprise, as the requests that enter or change one bring them; what is absent is unknown. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    abstract static sealed class ParticularsRequest {

        @NotBlank
        @OneLine
        @SaysSomething
        @Size(max = EnterpriseLimits.NAME)
        @Schema(description = "企业名称 / name", examples = "江阴市澄江新材料有限公司")
        @Nullable
        String name;

        @Schema(description = "行业代码（GB/T 4754-2017） / industry class", examples = "C2614")
        @Nullable
        String industry;

        @OneLine
        @SaysSomething
        @Size(max = EnterpriseLimits.TYPE)
        @Schema(description = "企业类型（登记用语） / type, in the words of the registration", examples = "有限责任公司")
        @Nullable
        String enterpriseType;

        @Schema(description = "公有制与否，默认 UNKNOWN / ownership")
        @Nullable
        Ownership ownership;

        @OneLine
        @SaysSomething
        @Size(max = EnterpriseLimits.LEGAL_REPRESENTATIVE)
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

        @SaysSomething
        @Size(max = EnterpriseLimits.BUSINESS_SCOPE)
        @Schema(description = "经营范围 / business scope")
        @Nullable
        String businessScope;

        @Schema(description = "成立日期 / day of establishment", examples = "1999-04-16")
        @Nullable
        LocalDate establishedOn;

        @OneLine
        @SaysSomething
        @Size(max = EnterpriseLimits.ADDRESS)
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

    /** The request to enter an enterprise. */
    @Schema(description = "登记企业 / an enterprise to be entered")
    static final class RegisterEnterprise extends ParticularsRequest {

        @Schema(description = "统一社会信用代码，校验位须正确；尚无的可不填 / may be missing", examples = "91320281713256348X")
        @Nullable
        String creditCode;

        @Schema(description = "原工商注册号，13 或 15 位 / registration number from before 2015", examples = "320281000123452")
        @Nullable
        String registrationNumber;

        @NotNull
        @Schema(
                description = "监管所在地：县级（进入待分配池）、镇或村的 12 位代码 / county (into its pool), town or village",
                examples = "320281102001")
        @Nullable
        String region;

        @Schema(description = "主管部门类别；不填则按政策推定 / derived by policy when absent")
        @Nullable
        Sector sector;

        @Schema(
                description = "与登记簿中名称及成立日期、法定代表人、地址相符的企业是否同一：核实为另一家的填 false，否则按 perhaps-registered 拒绝 /"
                        + " whether it is the enterprise that the register has under that name and with the same day,"
                        + " representative or address; false enters another one, which is otherwise refused",
                examples = "false")
        @Nullable
        Boolean same;
    }

    /** The particulars as they shall stand; what is absent is unknown from now on. */
    @Schema(description = "变更后的全部登记事项，未填写的视为清空 / all particulars after the change; what is absent is cleared")
    static final class ChangeEnterprise extends ParticularsRequest {}

    /** Where an enterprise shall be supervised from now on: by assignment out of the pool, or by relocation. */
    @Schema(description = "新的监管所在地 / the new place of supervision")
    record MoveEnterprise(
            @NotNull @Schema(description = "12 位区划代码 / 12-digit code", examples = "320281103001")
            String region) {

        RegionCode seat() {
            return FieldReader.at("/region", region, RegionCode::of);
        }
    }

    /** Which kind of authority shall be competent. */
    @Schema(description = "新的主管部门类别 / the competent kind of authority")
    record ChangeSector(@NotNull Sector sector) {}

    /** What the supervisor says of one trade, whatever follows from the industry. */
    @Schema(description = "更正企业的一个行业类别 / a correction of one trade")
    record CorrectTrade(
            @NotNull @Schema(description = "行业类别 / trade", examples = "FIREWORKS_DEALING")
            Trade trade,

            @NotNull @Schema(description = "是否从事 / whether the enterprise has it", examples = "true")
            Boolean applies,

            @NotBlank @OneLine @Size(max = 300) @Schema(description = "理由 / why", examples = "持有烟花爆竹经营许可证")
            String reason) {

        TradeCorrection by(String account, Instant at) {
            return new TradeCorrection(trade, applies, reason.strip(), account, at);
        }
    }

    /** An identifier that the enterprise bears from now on, or from the day given. */
    @Schema(description = "新的标识，取代同类的现行标识 / an identifier in the place of the present one of its scheme")
    record IdentifyEnterprise(
            @NotNull IdentifierScheme scheme,

            @NotBlank @Schema(description = "代码或号码 / code or number", examples = "91320281713256348X")
            String value,

            @Schema(description = "生效日，默认今天 / first day, today by default", examples = "2026-02-11") @Nullable
            LocalDate validFrom) {

        String normalisedValue() {
            return FieldReader.at("/value", value, scheme::normalise);
        }
    }

    /** A credit code whose check character is wrong and for which the registering authority vouches. */
    @Schema(description = "经登记机关确认的、校验位不符的信用代码 / a code with a wrong check character, vouched for")
    record ConfirmCreditCode(
            @NotBlank @Schema(description = "统一社会信用代码 / credit code", examples = "913202817132563480")
            String creditCode,

            @Schema(description = "生效日，默认今天 / first day, today by default", examples = "2026-02-11") @Nullable
            LocalDate validFrom) {

        CreditCode code() {
            return FieldReader.at("/creditCode", creditCode, CreditCode::new);
        }
    }

    /** That an enterprise was cancelled or its licence revoked. */
    @Schema(description = "注销或吊销 / cancellation or revocation")
    record EndEnterprise(
            @NotBlank @Size(max = 500) @Schema(description = "原因 / why", examples = "企业申请注销登记")
            String reason,

            @PastOrPresent @Schema(description = "日期，默认今天 / day, today by default", examples = "2026-05-20") @Nullable
            LocalDate day) {

        Enterprise.Ending ending(LocalDate today) {
            return new Enterprise.Ending(day == null ? today : day, reason.strip());
        }
    }

    /** Another record of the same enterprise, which shall be merged or separated. */
    @Schema(name = "OtherEnterpriseRecord", description = "同一企业的另一条记录 / another record of the same enterprise")
    record OtherRecord(
            @NotNull
            @Schema(
                    description = "另一条记录的企业标识 / id of the other record",
                    examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            UUID enterpriseId,

            @NotNull
            @PositiveOrZero
            @Schema(description = "所依据的该记录修订号，同其 ETag / its revision decided on, as in its ETag", examples = "1")
            Long revision,

            @NotBlank @Size(max = 500) @Schema(description = "原因 / why", examples = "以注册号和统一社会信用代码重复建档")
            String reason) {

        IfMatch expected() {
            return IfMatch.of(revision);
        }
    }

    /** The request to assign many enterprises out of the pool. */
    @Schema(description = "批量将待分配企业落到镇村 / lead many enterprises out of the pool")
    record AssignEnterprises(
            @NotNull @Size(min = 1, max = 500) @Schema(description = "逐家的去向，每家一条 / one for each enterprise")
            List<@NotNull @Valid Item> items) {

        /** @throws RequestProblem 400 when a code is none, or an enterprise is named twice */
        List<PoolAssignment> assignments() {
            var seen = new HashSet<UUID>();
            var assignments = new ArrayList<PoolAssignment>();
            for (var place = 0; place < items.size(); place++) {
                var item = items.get(place);
                var pointer = "/items/" + place;
                if (!seen.add(item.enterpriseId())) {
                    throw RequestProblem.invalid(
                            new RequestProblem.Violation(pointer + "/enterpriseId", "assignment-repeated"));
                }
                var seat = FieldReader.at(pointer + "/region", item.region(), RegionCode::of);
                assignments.add(new PoolAssignment(item.enterpriseId(), IfMatch.of(item.revision()), seat));
            }
            return assignments;
        }

        /** One enterprise and where it shall be supervised. */
        @Schema(name = "AssignEnterprisesItem", description = "一家企业的去向 / one enterprise and where it goes")
        record Item(
                @NotNull
                @Schema(description = "企业标识 / id of the enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
                UUID enterpriseId,

                @NotNull
                @PositiveOrZero
                @Schema(
                        description = "所依据的修订号；ETag 为 \"v3\" 时填 3 / revision decided on: 3 where the ETag is \"v3\"",
                        examples = "1")
                Long revision,

                @NotNull
                @Schema(description = "镇村的 12 位区划代码 / 12-digit code of the town or village", examples = "320281103001")
                String region) {}

        /**
         * The assignment of one enterprise out of the county's pool.
         *
         * @param expected the version that the assignment was decided on
         * @param seat the town or village
         */
        record PoolAssignment(UUID enterpriseId, IfMatch expected, RegionCode seat) {}
    }
}
