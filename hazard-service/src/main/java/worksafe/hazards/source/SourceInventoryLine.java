package worksafe.hazards.source;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import worksafe.hazards.identification.SourceChemical;

/**
 * A chemical of the unit, as it was entered or assessed. Never changed: the next assessment adds its own lines.
 *
 * @param edition 0 as entered, then that of the assessment
 */
@Embeddable
record SourceInventoryLine(int edition, @Embedded SourceChemical chemical) {}
