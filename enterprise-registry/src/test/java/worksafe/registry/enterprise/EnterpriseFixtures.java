package worksafe.registry.enterprise;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import worksafe.kernel.IndustryCode;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.kernel.Uuid7;
import worksafe.platform.messaging.Created;
import worksafe.registry.enterprise.Identifier.IdentifierState;
import worksafe.registry.enterprise.value.EnterpriseState;
import worksafe.registry.enterprise.value.IdentifierScheme;
import worksafe.registry.enterprise.value.Ownership;
import worksafe.registry.trade.DerivedTrades;
import worksafe.registry.trade.TradeBasis;

/** Enterprises in every state, reached through public verbs alone. */
final class EnterpriseFixtures {

    static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    static final RegionCode COUNTY = RegionCode.of("320281000000");
    static final RegionCode TOWN = RegionCode.of("320281102000");
    static final RegionCode VILLAGE = RegionCode.of("320281102001");
    static final RegionCode OTHER_TOWN = RegionCode.of("320281103000");
    static final Enterprise.Ending ENDING = new Enterprise.Ending(TODAY, "企业申请注销登记");

    static final DerivedTrades CHEMICALS = new DerivedTrades(
            Set.of(Trade.HAZARDOUS_CHEMICALS_PRODUCTION),
            new TradeBasis(0, LocalDate.parse("2021-09-01"), "中华人民共和国安全生产法（2021年修正）", "第二十七条第二款"));

    private EnterpriseFixtures() {}

    static Created<Enterprise> registered(RegionCode seat, Identifier.Draft... identifiers) {
        return Enterprise.register(
                new Enterprise.Draft(
                        Uuid7.next(InstantSource.system()),
                        particulars("江阴市澄江化工有限公司"),
                        seat,
                        Sector.EMERGENCY,
                        CHEMICALS,
                        "api",
                        List.of(identifiers)),
                NOW);
    }

    static Enterprise anEnterprise(RegionCode seat, Identifier.Draft... identifiers) {
        return registered(seat, identifiers).aggregate();
    }

    static Enterprise in(EnterpriseState state, RegionCode seat) {
        var enterprise = anEnterprise(seat, creditCode("91320281713256348X", "2015-10-01"));
        var unused = switch (state) {
            case ACTIVE -> null;
            case REVOKED -> enterprise.revoke(ENDING, NOW);
            case CANCELLED -> enterprise.cancel(ENDING, NOW);
            case MERGED -> enterprise.mergeInto(anEnterprise(seat), "重复建档", NOW);
        };
        return enterprise;
    }

    static Particulars particulars(String name) {
        return new Particulars(
                name,
                new IndustryCode("C2614"),
                "有限责任公司",
                Ownership.NON_PUBLIC,
                "张三",
                50_000_000L,
                null,
                "化工产品制造",
                LocalDate.parse("1999-04-16"),
                "江苏省无锡市江阴市澄江街道滨江东路1号",
                true,
                320);
    }

    static Identifier.Draft creditCode(String value, String from) {
        return identifier(IdentifierScheme.CREDIT_CODE, value, from);
    }

    static Identifier.Draft identifier(IdentifierScheme scheme, String value, String from) {
        return new Identifier.Draft(
                new UUID(7, value.hashCode()), scheme, value, LocalDate.parse(from), IdentifierState.VALID);
    }
}
