/**
 * Accidents of production (生产安全事故, 安全生产法 Arts. 83–86, 国令 493, 安监总局令 21). The unit reports within an hour, the duty desk
 * takes it in or hears of it by a tip-off, and passes it up the levels; numbers of casualties, never names, are told until the
 * thirtieth day, with traffic and fire until the seventh, and whoever is missing then counts as dead. Somebody confirms that it is
 * one, or an approver decides with a reason that it is none. Its grade follows from any one of deaths, serious injuries and loss by
 * dated policy, and whose government investigates from the grade; both change with the toll.
 *
 * <p>The government that is competent names a group with police and union, and invites the procuratorate. The group reports within
 * the period, appraisals not counted; somebody who was not in it approves for the government, or returns the report. It is
 * published within working days of the approval, its measures are implemented by their owners, and it is closed once four gates
 * are passed (四不放过): causes found, people dealt with, measures implemented, staff educated. How measures were implemented is
 * evaluated within a year of the approval and again a year after the closure, and filed with the committee's office of the city. A
 * missed day is a fact and no status.
 *
 * <p>The enterprise sees its accident once it reported it itself or the accident was confirmed, and nothing of notices, group and
 * opinions before the approval. The public reads the report that was published. What came in as history starts no clock.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.accident;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
