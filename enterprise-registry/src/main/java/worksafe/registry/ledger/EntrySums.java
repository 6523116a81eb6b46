package worksafe.registry.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import worksafe.platform.registers.Holder;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;

/** Adds up entries of registers that count, of one enterprise or of all within a place and the present scope. */
@ApplicationScoped
class EntrySums {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private final EntityManager entities;
    private final Scopes scopes;

    EntrySums(EntityManager entities, Scopes scopes) {
        this.entities = entities;
        this.scopes = scopes;
    }

    /**
     * The one row that is selected.
     *
     * @param select with {@code %s} where entries {@code e} are narrowed to those of the holder
     * @param before the parameters that stand before that place
     * @param behind those that stand behind it
     */
    Object[] of(String select, Holder holder, List<?> before, List<?> behind) {
        var all = new ArrayList<Object>(before);
        var condition = "e.latest and e.live and e.counted and "
                + ScopePredicate.sql(scopes.current().narrowedTo(holder.region()), "e", all);
        var enterprise = holder.enterpriseId();
        if (enterprise != null) {
            condition += " and e.enterprise_id = ?";
            all.add(enterprise);
        }
        all.addAll(behind);
        return ScopePredicate.rows(entities, select.formatted(condition), all).getFirst();
    }

    static long number(Object column) {
        return ((Number) column).longValue();
    }

    /** A part of a whole in 1/10000, rounded half up. */
    static long share(long part, long whole) {
        return BigDecimal.valueOf(part)
                .multiply(TEN_THOUSAND)
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
