package worksafe.registry.enterprise;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.CreditCode;
import worksafe.kernel.IndustryCode;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Text;
import worksafe.kernel.Trade;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.InCode;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Within;
import worksafe.registry.FieldReader;
import worksafe.registry.enterprise.value.EnterpriseState;
import worksafe.registry.enterprise.value.IdentifierScheme;
import worksafe.registry.enterprise.value.Ownership;

/** Which enterprises are wanted; what is absent does not narrow. */
public record EnterpriseFilter(
        @Within
        @QueryParam("region")
        @Parameter(
                description = "任一级区划，含其下级 / a place of any level with all below it",
                schema = @Schema(type = SchemaType.STRING, examples = "320281000000"))
        @Nullable
        RegionCode region,

        @InCode
        @QueryParam("name")
        @Parameter(
                description = "名称的一部分，一个字也可；不计大小写、全角半角、括号形状和空格 / a part of the name, one character will"
                        + " do; case, width, the shape of brackets and blanks do not matter",
                example = "化工")
        @Nullable
        String name,

        @InCode
        @QueryParam("creditCode")
        @Parameter(description = "现行统一社会信用代码 / the credit code in force", example = "91320281713256348X")
        @Nullable
        String creditCode,

        @InCode
        @QueryParam("registrationNumber")
        @Parameter(description = "现行注册号 / the registration number in force", example = "320281000123452")
        @Nullable
        String registrationNumber,

        @InCode
        @QueryParam("industry")
        @Parameter(description = "行业门类、大类、中类或小类 / industry section, division, group or class", example = "C26")
        @Nullable
        String industry,

        @AnyOf @QueryParam("state") @Parameter(description = "登记状态，可重复 / state, may be repeated") @Nullable
        List<EnterpriseState> state,

        @Equal @QueryParam("sector") @Parameter(description = "主管部门类别 / sector") @Nullable
        Sector sector,

        @InCode
        @QueryParam("trade")
        @Parameter(
                description = "行业类别，含其下的类别；可重复，有其一即可 / trade with its parts; repeat for any of several",
                example = "DANGEROUS_GOODS")
        @Nullable
        List<Trade> trade,

        @Equal @QueryParam("ownership") @Parameter(description = "公有制与否 / ownership") @Nullable
        Ownership ownership,

        @Equal @QueryParam("unassigned") @Parameter(description = "是否在待分配池中 / whether in the county's pool") @Nullable
        Boolean unassigned) {

    private static final int LONGEST_NAME = 300;
    private static final Pattern SECTION = Pattern.compile("[A-T]");

    /**
     * Refuses what cannot be searched for, before an answer begins.
     *
     * @throws RequestProblem 400 with the parameter's name
     */
    void requireReadable() {
        var unusedName = searched();
        var unusedIdentifier = lookup();
        var unusedIndustry = industryPrefix();
    }

    /** The part of the name that is searched for, as it was typed; absent where none is. */
    @Nullable
    String searched() {
        if (name == null || name.isBlank()) {
            return null;
        }
        if (name.codePointCount(0, name.length()) > LONGEST_NAME || !Text.isClean(name)) {
            throw RequestProblem.invalid(Violation.query("name", "length-range", 1, LONGEST_NAME));
        }
        return name;
    }

    private @Nullable Lookup lookup() {
        if (creditCode != null) {
            return new Lookup(
                    IdentifierScheme.CREDIT_CODE,
                    FieldReader.at("query:creditCode", creditCode, CreditCode::new)
                            .value());
        }
        return registrationNumber == null
                ? null
                : new Lookup(IdentifierScheme.REGISTRATION_NUMBER, CreditCode.read(registrationNumber));
    }

    /** Adds the conditions that its components alone do not say. */
    Listing<EnterpriseSummary>.Selection narrow(Listing<EnterpriseSummary>.Selection enterprises) {
        enterprises.where("cast(sql('? ^@ ?', r.industry, :industry) as Boolean) = true", "industry", industryPrefix());
        enterprises.where(
                "cast(sql('? && string_to_array(?, '','')', r.trades, :trades) as Boolean) = true", "trades", parts());
        var lookup = lookup();
        return lookup == null
                ? enterprises
                : enterprises.where(
                        "r.id = (select i.enterpriseId from Identifier i where i.validTo is null and i.scheme = "
                                + IdentifierScheme.class.getName() + "." + lookup.scheme()
                                + " and i.value = :identifier)",
                        "identifier",
                        lookup.value());
    }

    /** The trades that would do, joined by commas. */
    private @Nullable String parts() {
        return trade == null || trade.isEmpty()
                ? null
                : Arrays.stream(Trade.values())
                        .filter(part -> trade.stream().anyMatch(part::isWithin))
                        .map(Trade::name)
                        .collect(Collectors.joining(","));
    }

    /** A section, or a code as enterprises have it. */
    private @Nullable String industryPrefix() {
        if (industry == null || industry.isBlank()) {
            return null;
        }
        var letter = Text.halfWidth(industry).strip().toUpperCase(Locale.ROOT);
        return SECTION.matcher(letter).matches()
                ? letter
                : FieldReader.at("query:industry", industry, IndustryCode::new).value();
    }

    /** An identifier in the spelling of its scheme. */
    private record Lookup(IdentifierScheme scheme, String value) {}
}
