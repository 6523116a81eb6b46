package worksafe.platform.figures.definition;

/** In what a figure is told. */
public enum FigureUnit {
    /** Numerator of a hundred of the denominator. */
    PERCENT,
    /** How many. */
    ROWS
}
