package worksafe.inspections.order;

import jakarta.persistence.Embeddable;
import worksafe.platform.duties.policy.PolicyBasis;

/**
 * By what the order was issued. It stays what it was then, however often the time limit moves and whatever it moves by.
 *
 * @param source the document
 * @param clause where in it
 */
@Embeddable
record OrderGround(String source, String clause) {

    static OrderGround of(PolicyBasis basis) {
        return new OrderGround(basis.source(), basis.clause());
    }
}
