package worksafe.training.staff;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.registers.EntryRule;
import worksafe.platform.registers.Holder;

/** A certificate is that of a village supervisor of the roster, in the place that certifies, who had passed by its first day. */
@ApplicationScoped
class VillageSupervisorCertificateRule implements EntryRule {

    private static final String SUPERVISORS = """
            select count(*) from official_snapshot o
            where o.account_key = account(:account) and o.post_kind = 'VILLAGE_SUPERVISOR' and o.holds
              and o.region between :low and :high""";

    private final EntityManager entities;

    VillageSupervisorCertificateRule(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String kind() {
        return "village-supervisor-certificate";
    }

    @Override
    public List<Violation> wrong(Holder holder, JsonNode data, String at, LocalDate today) {
        var wrong = new ArrayList<Violation>();
        if (!isSupervisor(data.path("account").asText(), holder.region())) {
            wrong.add(new Violation(at + "/account", "village-certificate-account"));
        }
        var examinedOn = LocalDate.parse(data.path("examinedOn").asText());
        if (examinedOn.isAfter(today)
                || examinedOn.isAfter(LocalDate.parse(data.path("validFrom").asText()))) {
            wrong.add(new Violation(at + "/examinedOn", "village-certificate-exam"));
        }
        return wrong;
    }

    private boolean isSupervisor(String account, RegionCode place) {
        var found = entities.createNativeQuery(SUPERVISORS, Long.class)
                .setParameter("account", account)
                .setParameter("low", place.low())
                .setParameter("high", place.high())
                .getSingleResult();
        return ((Number) found).longValue() > 0;
    }
}
