package worksafe.registry.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.registers.EntryRule;
import worksafe.platform.registers.Holder;
import worksafe.platform.service.JdbcRows;

/**
 * The yearly account of safety costs adds up: what was brought forward is what the account of the year before had left, and what
 * is left is that and what was extracted, less what was spent; what was spent beyond is borne otherwise. An account that does not
 * say what was brought forward, where no account of the year before does, is not summed up.
 */
@ApplicationScoped
class SafetyCostBalance implements EntryRule {

    private static final String KIND = "safety-cost-account";

    private static final String BEFORE = "select (e.data::jsonb ->> 'balanceFen')::bigint from register_entry e"
            + " where e.kind = '" + KIND + "' and e.enterprise_id = ? and e.latest and e.live and e.counted"
            + " and e.data::jsonb ->> 'yearEnd' = ?";

    private final AgroalDataSource database;

    SafetyCostBalance(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Violation> wrong(Holder holder, JsonNode data, String at, LocalDate today) {
        var wrong = new ArrayList<Violation>();
        var enterprise = holder.enterpriseId();
        var before = enterprise == null
                ? Optional.<BigInteger>empty()
                : before(enterprise, LocalDate.parse(data.path("yearEnd").asText()));
        var stated = data.path("openingFen");
        var opening = stated.isIntegralNumber() ? Optional.of(stated.bigIntegerValue()) : before;
        if (before.isPresent() && !before.equals(opening)) {
            wrong.add(new Violation(
                    at + "/openingFen",
                    "safety-cost-brought-forward",
                    before.get().toString()));
            return wrong;
        }
        opening.map(forward -> left(forward, data))
                .filter(left -> !left.equals(data.path("balanceFen").bigIntegerValue()))
                .ifPresent(
                        left -> wrong.add(new Violation(at + "/balanceFen", "safety-cost-balance", left.toString())));
        return wrong;
    }

    private static BigInteger left(BigInteger forward, JsonNode data) {
        var left = forward.add(data.path("extractedFen").bigIntegerValue());
        for (var spent : data.path("spent")) {
            left = left.subtract(spent.path("amountFen").bigIntegerValue());
        }
        return left.max(BigInteger.ZERO);
    }

    private Optional<BigInteger> before(UUID enterprise, LocalDate yearEnd) {
        return JdbcRows.within(database, connection -> {
            var found = new ArrayList<BigInteger>();
            JdbcRows.each(
                    connection,
                    BEFORE,
                    List.of(enterprise, yearEnd.minusYears(1).toString()),
                    row -> found.add(BigInteger.valueOf(row.getLong(1))));
            return found.stream().findFirst();
        });
    }
}
