package worksafe.hazards.risk.method;

/** How grave a risk is, the least first: low, ordinary, greater, major (低、一般、较大、重大风险). */
public enum RiskColour {
    BLUE,
    YELLOW,
    ORANGE,
    RED
}
