import { soak } from './soak.ts';
import { soakReport } from './soak-report.ts';

// Run by `npm run soak`: at the pace of Discord's own limits, 50 requests a second for the whole bot.
const [questions = 2000, seconds = 90] = process.argv.slice(2).map(Number);
const result = await soak({ people: 200, questions, seconds, seed: 42 });
console.log(soakReport(result));
for (const { asked, verdict } of result.wrong) {
  console.log(verdict, asked.way, 'message' in asked ? asked.message : asked.interaction);
}
const complaints = [...result.bot.errors, ...result.discord.violations];
for (const line of complaints) console.log(line);
process.exitCode = result.wrong.length + complaints.length === 0 ? 0 : 1;
