package worksafe.hazards.identification;

import java.util.Set;

/** Chemicals for which the rule on assessments asks more (危险化学品重大危险源监督管理暂行规定 Art. 9). */
public enum SourceHazardGroup {
    /** Toxic gases: of table 3, or with the symbol of a toxic gas. */
    TOXIC_GAS(Set.of("J1", "J3")),
    EXPLOSIVE(Set.of("W1.1", "W1.2", "W1.3")),
    /** Flammable gases that are liquefied; a gas counts as such unless it is said not to be. */
    LIQUEFIED_FLAMMABLE_GAS(Set.of("W2"));

    private final Set<String> symbols;

    SourceHazardGroup(Set<String> symbols) {
        this.symbols = symbols;
    }

    boolean includes(IdentifiedChemical chemical) {
        return switch (this) {
            case TOXIC_GAS -> chemical.isOfTable3() || hasSymbol(chemical);
            case EXPLOSIVE -> hasSymbol(chemical);
            case LIQUEFIED_FLAMMABLE_GAS ->
                hasSymbol(chemical) && !Boolean.FALSE.equals(chemical.chemical().liquefied());
        };
    }

    private boolean hasSymbol(IdentifiedChemical chemical) {
        return chemical.symbols().stream().anyMatch(symbols::contains);
    }
}
