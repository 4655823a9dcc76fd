package ec.atalaya.evaluation;

import ec.atalaya.evaluation.evidence.LinkEvidence;
import ec.atalaya.evaluation.spreading.Exposure;
import ec.atalaya.plan.Period;
import ec.atalaya.rules.fact.Standing;
import java.util.List;
import java.util.Map;

/**
 * All that an evaluation says of one period.
 *
 * @param indicators by code
 * @param objectives by code
 * @param axes by code, in the plan's order
 * @param perspectives by code, in the plan's order
 * @param exposures of every objective, by code
 * @param evidence what the data say of every link that holds, by cause and effect
 * @param standings where everything stands beside where it stood
 * @param drivers outside drivers beside what the plan assumed of them, in the plan's order
 * @param alerts by fingerprint, those that are pending as well
 * @param agenda by fingerprint
 */
public record PeriodResult(
        Period period,
        Map<String, IndicatorVerdict> indicators,
        Map<String, RollUpVerdict> objectives,
        Map<String, RollUpVerdict> axes,
        Map<String, RollUpVerdict> perspectives,
        RollUpVerdict plan,
        Map<String, Exposure> exposures,
        List<LinkEvidence> evidence,
        List<Standing> standings,
        List<DriverReading> drivers,
        List<AlertFinding> alerts,
        List<AgendaProposal> agenda) {}
