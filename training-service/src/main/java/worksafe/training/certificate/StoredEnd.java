package worksafe.training.certificate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** {@link EndBasis} as columns of the certificate's row. */
@Embeddable
record StoredEnd(@Enumerated(EnumType.STRING) EndGround endGround, String endSource, String endClause) {

    static StoredEnd of(EndBasis basis) {
        return new StoredEnd(basis.ground(), basis.source(), basis.clause());
    }

    EndBasis basis() {
        return new EndBasis(endGround, endSource, endClause);
    }
}
