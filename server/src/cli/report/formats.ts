import { withoutHints } from '../result.ts';
import type { Format } from './formatNames.ts';
import type { Report } from './report.ts';
import { reportGithub } from './reportGithub.ts';
import { reportJson } from './reportJson.ts';
import { reportJunit } from './reportJunit.ts';
import { reportSarif } from './reportSarif.ts';
import { reportText } from './reportText.ts';

/** What makes a text of a report in each format. */
const REPORTERS: Readonly<Record<Format, (report: Report) => string | Promise<string>>> = {
  // What colours it is loaded where somebody sees it.
  text: async (report) => {
    const { files, summary, terminal } = report;
    return terminal
      ? (await import('./reportTerminal.ts')).reportTerminal(report, terminal)
      : reportText(files, summary, report);
  },
  json: (report) => reportJson(report),
  github: reportGithub,
  sarif: reportSarif,
  junit: reportJunit,
};

/** A report in a format. Hints are for programs, which take what they want of all there is, and for who asks for them. */
export async function reportAs(format: Format, report: Report): Promise<string> {
  const isWhole = report.hints || format === 'json';
  return REPORTERS[format](isWhole ? report : { ...report, files: report.files.map(withoutHints) });
}

/** The result as the user wants it. */
export async function reportIn(
  { format, statistics }: { readonly format: Format; readonly statistics?: boolean },
  report: Report,
): Promise<string> {
  if (!statistics) return reportAs(format, report);
  const { statisticsOf, statisticsText } = await import('./statistics.ts');
  return format === 'text' ? statisticsText(report) : reportJson(report, await statisticsOf(report));
}
