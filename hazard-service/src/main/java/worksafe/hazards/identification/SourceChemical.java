package worksafe.hazards.identification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a unit holds of one hazardous chemical at most, by design.
 *
 * @param substance the row of table 1; absent where that does not have it
 * @param name what people call it
 * @param mixture whether it is a mixture
 * @param symbols of its hazards, by its safety data sheet; empty where those of the row are taken for it
 * @param quantity the design maximum in tonnes, greater than zero
 * @param liquefied whether a gas is liquefied; absent where nobody said
 * @param vessel where it is; absent where nobody said
 */
@Embeddable
public record SourceChemical(
        @Nullable Integer substance,
        String name,
        boolean mixture,

        @JdbcTypeCode(SqlTypes.ARRAY) List<String> symbols,

        @Column(name = "quantity_t") BigDecimal quantity,
        @Nullable Boolean liquefied,
        @Nullable String vessel) {

    public SourceChemical {
        symbols = List.copyOf(symbols);
        if (quantity.signum() <= 0) {
            throw new IllegalArgumentException("no quantity of " + name);
        }
    }
}
