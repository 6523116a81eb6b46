/**
 * Whether a unit is a major hazard source (重大危险源), and of which level, as GB 18218-2018 computes it (危险化学品安全法 Art. 13(3),
 * R-HAZ-020). Pure rules: nothing here is kept, and the tables are data that ships, dated, with the service.
 *
 * <p>A unit is a production unit, cut at its shut-off valves, or a storage unit: a tank farm by its dike, a warehouse by its
 * building. What counts of each hazardous chemical is the design maximum of the unit, in tonnes. A chemical of table 1 is
 * known by its <em>row</em>: one CAS number stands for several. It has the row's critical quantity Q. A chemical that table 1
 * does not have is known by the symbols of its hazards, and has the lowest of their critical quantities (4.1.2 b). A mixture of
 * the same hazards as its pure substance counts whole as the substance, any other by its own hazards (4.2.3).
 *
 * <pre>
 * S = Σ q/Q            a major hazard source where S ≥ 1
 * R = α · Σ β · q/Q    β: table 3 by substance, otherwise table 4 by symbol; α: table 5 by the people within 500 m
 * </pre>
 *
 * <p>The level follows from R by the thresholds of the policy book. Nothing is rounded on the way: quotients stay fractions
 * ({@link worksafe.hazards.identification.ExactRatio}), and what people are shown is cut off, so that a figure never looks
 * greater than it is.
 *
 * <p>Table 1 names no symbols; those that ship beside its rows are what the chemicals are generally classified as, to be checked.
 * They only matter for β where table 3 has none, and for mixtures. Whoever states the symbols by the safety data sheet is
 * believed, and the answer says so. Of several symbols the highest β counts.
 */
@NullMarked
@CheckReturnValue
package worksafe.hazards.identification;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
