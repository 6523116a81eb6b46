package worksafe.registry.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.messaging.Created;
import worksafe.registry.enterprise.ActiveEnterprises.Active;

/** Leads in every status, brought there by their verbs. */
final class LeadFixtures {

    static final UUID ID = UUID.fromString("0198f7a0-7777-7aaa-8bbb-000000000081");
    static final Instant NOW = Instant.parse("2026-03-01T01:00:00Z");
    static final Actor OFFICE = new Actor("office-1", "周主任");

    private static final UUID ENTERPRISE = UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10");

    private LeadFixtures() {}

    static Created<Lead> raised() {
        return Lead.raise(
                ID,
                "XS320281-2026-000003",
                new Active(ENTERPRISE, "江阴市澄江化工有限公司", RegionCode.of("320281102005"), Sector.EMERGENCY, Set.of()),
                new Suspicion(
                        LeadKind.CONCEALED_ACCIDENT,
                        ENTERPRISE,
                        UUID.fromString("0198f7a0-7777-7aaa-8bbb-000000000072"),
                        "工伤认定 苏工认〔2026〕12号 未见事故报告",
                        "该日前后 30 日内未见该企业报告事故",
                        LocalDate.parse("2026-02-11")),
                NOW);
    }

    static Lead in(LeadStatus status) {
        var lead = raised().aggregate();
        switch (status) {
            case OPEN -> {}
            case VERIFIED -> {
                var unused = lead.verify("企业已补报", OFFICE, NOW);
            }
            case DISMISSED -> {
                var unused = lead.dismiss("属交通事故", OFFICE, NOW);
            }
        }
        return lead;
    }
}
