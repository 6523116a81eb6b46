package worksafe.inspections.penalty.discretion;

import java.math.BigDecimal;
import worksafe.kernel.PolicyRow;

/**
 * A step of discretion (裁量阶次) within a band.
 *
 * @param code without the prefix of the book
 * @param band the code of the band that it lies in
 */
record DiscretionStep(String code, String band, String circumstance, BigDecimal least, BigDecimal most, String source) {

    static DiscretionStep of(String code, PolicyRow row) {
        return new DiscretionStep(
                code,
                row.text("band"),
                row.text("circumstance"),
                row.number("least"),
                row.number(PolicyRow.VALUE),
                row.source() + " " + row.clause());
    }
}
